import { glossary, type Label, roundTerms } from '@exemplar/shared/glossary'
import { dueStages, toDueName } from '@exemplar/shared/selection/rules'
import { stages } from '@exemplar/shared/selection/stages'
import { toDay } from '../words.ts'
import { holdsOptions, type PanelRow, type RuleRow, toLists } from './amended.ts'

/** One line of the rules that is not as it was; what is absent was not there before, or is no more. */
export type Changed = {
  readonly key: string
  readonly what: Label
  readonly before?: Label
  readonly after?: Label
}

/** What ids are called. */
export type Names = Readonly<Record<'districts' | 'units' | 'communities', ReadonlyMap<string, string>>>

/** A rule in words. */
type Line = readonly [key: string, what: Label, value: Label | undefined]

/** What two states of the rules do not say alike, in the order of their form. */
export const listChanged = (row: RuleRow, amended: RuleRow, names: Names): Changed[] => {
  const [before, after] = [toTable(row, names), toTable(amended, names)]
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)]
    const what = is?.what ?? was?.what
    if (!what || was?.value?.zh === is?.value?.zh) return []
    return [
      { key, what, ...(was?.value ? { before: was.value } : {}), ...(is?.value ? { after: is.value } : {}) },
    ]
  })
}

const toTable = (row: RuleRow, names: Names) =>
  new Map(listLines(row, names).map(([key, what, value]) => [key, { what, value }]))

const plain = (text: string): Label => ({ zh: text, en: text })

const amount = (value: number | null | undefined, unit: string): Label | undefined =>
  value === null || value === undefined ? undefined : { zh: `${value}${unit}`, en: String(value) }

const listLines = (row: RuleRow, names: Names): Line[] => {
  const { calendar, panel, quotas, weights } = toLists(row)
  const { due, jointReview, notice, places, survey, title } = row
  return [
    ['title', { zh: '名称', en: 'Title' }, title ? plain(title) : undefined],
    ...quotas.map(({ district, places: own }): Line => {
      const name = names.districts.get(district) ?? district
      return [`quota ${district}`, { zh: `${name}推荐名额`, en: `Places of ${name}` }, amount(own, '个')]
    }),
    ['threshold', { zh: '满意率合格线', en: 'Threshold' }, amount(survey?.threshold, '%')],
    ['minimumValid', { zh: '最少有效份数', en: 'Least valid answers' }, amount(survey?.minimumValid, '份')],
    ['workingDays', roundTerms.workingDays, amount(notice?.workingDays, '个')],
    ['holds', roundTerms.holds, holdsOptions.find(({ value }) => value === notice?.holds)?.label],
    ...calendar.map(({ date, day }): Line => {
      const { en, zh } = toDay(date.slice(0, 10))
      const what = { zh: `${date.slice(0, 4)}年${zh}`, en }
      return [`day ${date.slice(0, 10)}`, what, day === 'worked' ? roundTerms.worked : roundTerms.free]
    }),
    ...panel.map((one) => toMember(one, names)),
    ['quorum', roundTerms.quorum, amount(jointReview?.quorum, '家')],
    ...weights.map(({ standard, weight }): Line => {
      const what = { zh: `标准第${standard}项的权重`, en: `Weight of standard ${standard}` }
      return [`weight ${standard}`, what, amount(weight, '')]
    }),
    ['places', roundTerms.places, amount(places, '个')],
    ...dueStages.map((stage): Line => {
      const date = due?.[toDueName(stage)]
      const what = { zh: `${stages[stage].short}截止`, en: `Due: ${stage}` }
      return [`due ${stage}`, what, date ? toDay(date.slice(0, 10)) : undefined]
    }),
  ]
}

/** A unit of the panel, and what it is kept out of. */
const toMember = ({ districts = [], paired = [], unit }: PanelRow, names: Names): Line => {
  const own = districts.map((id) => names.districts.get(id) ?? id)
  const pairs = paired.map((id) => names.communities.get(id) ?? id)
  const zh = [
    '参加联审',
    ...(own.length > 0 ? [`${roundTerms.ownDistricts.zh}${own.join('、')}`] : []),
    ...(pairs.length > 0 ? [`包联${pairs.join('、')}`] : []),
  ]
  const en = [
    'on the panel',
    ...own.map((name) => `of ${name}`),
    ...pairs.map((name) => `paired with ${name}`),
  ]
  const what = names.units.get(unit)
  return [`unit ${unit}`, what ? plain(what) : glossary.unit, { zh: zh.join('，'), en: en.join(', ') }]
}
