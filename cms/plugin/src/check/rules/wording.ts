import { fold, type Place } from '@exemplar/shared/text/fold'
import type { Rule } from './rules.ts'

/** A wording that is wrong, and what it should be. Days are calendar days; absent: without end. */
export type Wording = {
  readonly wrong: string
  readonly right: string
  readonly level: Rule['level']
  readonly reason?: string
  readonly from?: string
  readonly to?: string
}

/** Slips that no official text may have; the bureau adds its own in the collection of wording rules. */
export const builtInWordings: readonly Wording[] = [
  { wrong: '攻府', right: '政府', level: 'block' },
  { wrong: '中华人民共合国', right: '中华人民共和国', level: 'block' },
  { wrong: '中华人民大和国', right: '中华人民共和国', level: 'block' },
  { wrong: '中共人民共和国', right: '中华人民共和国', level: 'block' },
  { wrong: '领导小姐', right: '领导小组', level: 'block' },
  { wrong: '（待填写）', right: '实际内容', level: 'block', reason: '公开的内容不能待定' },
  { wrong: '秸杆', right: '秸秆', level: 'warn' },
]

/** The rules that hold on a day (`2020-10-28`). */
export const toWordingRules = (wordings: readonly Wording[], today: string): Rule[] =>
  wordings
    .filter(({ from, to }) => (from === undefined || from <= today) && (to === undefined || today <= to))
    .map(toWordingRule)

const toWordingRule = ({ level, reason, right, wrong }: Wording): Rule => {
  const [seenWrong, seenRight] = [fold(wrong).text, fold(right).text]
  // Where only the letters differ (ＡＰＰ for APP), not what a reader makes of them, they are looked for as written.
  const asWritten = seenWrong === seenRight
  const sought = asWritten ? { wrong, right } : { wrong: seenWrong, right: seenRight }
  return {
    name: `wording:${wrong}`,
    level,
    message: {
      zh: `“${wrong}”应为“${right}”${reason ? `（${reason}）` : ''}`,
      en: `“${wrong}” should be “${right}”`,
    },
    asWritten,
    find: (text) =>
      listPlaces(text, sought.wrong).filter((place) => !isWithinRight(text, { place, ...sought })),
  }
}

const listPlaces = (text: string, words: string): Place[] => {
  if (words === '') return []
  const places: Place[] = []
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + words.length))
    places.push({ start, end: start + words.length })
  return places
}

/** Whether the words are a part of what they should be (文明城 in 文明城市), written right already. */
const isWithinRight = (
  text: string,
  { place, wrong, right }: { place: Place; wrong: string; right: string },
): boolean =>
  listPlaces(right, wrong).some(
    ({ start }) => place.start >= start && text.startsWith(right, place.start - start),
  )

const chineseDigits = '零一二三四五六七八九'

/** 33, 三十三 and 六 as numbers; undefined for anything else. Up to 99, which is all that is counted here. */
export const toCount = (written: string): number | undefined => {
  if (/^\d+$/.test(written)) return Number(written)
  const [, tens, ten, units] = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(written) ?? []
  if (ten === undefined) return tens && !units ? chineseDigits.indexOf(tens) : undefined
  return (tens ? chineseDigits.indexOf(tens) : 1) * 10 + (units ? chineseDigits.indexOf(units) : 0)
}

const number = '(\\d{1,3}|[一二三四五六七八九十]{1,3})'
const counted = new RegExp(
  `(?<![\\d一二三四五六七八九十])${number}个?大项[、,和及]?(?:共|的)?${number}个?小项`,
  'g',
)

/** The standards are named by their count as the plan has it: six categories, 33 items. */
export const campaignTerms: Rule = {
  name: 'campaign-terms',
  level: 'warn',
  message: { zh: '标准应为6个大项33个小项', en: 'the standards are 6 categories and 33 items' },
  find: (text) =>
    [...text.matchAll(counted)].flatMap(({ 0: found, 1: categories = '', 2: items = '', index }) =>
      toCount(categories) === 6 && toCount(items) === 33 ? [] : [{ start: index, end: index + found.length }],
    ),
}

const fewestTitles = 3

/** Where a text names several of the categories, it names them in their order. `titles`: all of them, in order. */
export const toTitleOrder = (titles: readonly string[]): Rule => ({
  name: 'category-order',
  level: 'warn',
  message: {
    zh: `大项的次序应为：${titles.join('、')}`,
    en: `the categories stand in this order: ${titles.join(', ')}`,
  },
  find: (text) => {
    const named = titles
      .map((title) => fold(title).text)
      .map((title) => ({ start: text.indexOf(title), end: text.indexOf(title) + title.length }))
      .filter(({ start }) => start >= 0)
    if (named.length < fewestTitles) return []
    return named.filter(
      ({ start }, index) => start < Math.max(0, ...named.slice(0, index).map((one) => one.start)),
    )
  },
})
