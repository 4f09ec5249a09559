import type { Label } from '@exemplar/shared/glossary'
import type { StageKey } from '@exemplar/shared/selection/stages'
import type { BoardOf } from '../../selection/doors/board.ts'
import { countDays, toStageLabel } from './words.ts'

type CityRow = BoardOf<'city'>['nominations'][number]
type DistrictRow = BoardOf<'district'>['nominations'][number]
/** A nomination as the city or its district sees it. */
export type CourseRow = CityRow | DistrictRow

/** What a board tells of the round as a whole. */
export type Head = Pick<BoardOf<'city'>, 'acts' | 'stages' | 'due' | 'today'>

/** How a stage stands for one nomination. */
export type CellState = 'passed' | 'ended' | 'yours' | 'late' | 'waits' | 'ahead'

export const cellWords: Readonly<Record<CellState, Label>> = {
  passed: { zh: '已过', en: 'passed' },
  ended: { zh: '止于此', en: 'ended here' },
  yours: { zh: '等您办', en: 'waits for you' },
  late: { zh: '过期没办', en: 'late' },
  waits: { zh: '等着办', en: 'waits' },
  ahead: { zh: '未到', en: 'to come' },
}

/** Acts with which a stage goes on: others are possible at any time, and wait for nobody. */
const moving: readonly string[] = ['complete', 'review', 'survey', 'end-survey', 'score', 'joint-review']

const isYours = ({ acts }: Pick<CourseRow, 'acts'>): boolean => acts.some((act) => moving.includes(act))

/** Days that a nomination is late in its stage; undefined for none. */
export const findLate = ({ next }: Pick<CourseRow, 'next'>, { due, today }: Head): number | undefined => {
  const day = next && (due as Partial<Record<StageKey, string>>)[next]
  return day && day < today ? countDays(day, today) : undefined
}

export const toCellState = (row: CourseRow, stage: StageKey, head: Head): CellState => {
  const answer = row.answers.find((one) => one.stage === stage)
  // Announced by a supplement: what held it counts no more.
  if (row.supplemented !== undefined) return 'passed'
  if (answer) return answer.outcome
  if (row.next !== stage) return 'ahead'
  if (findLate(row, head) !== undefined) return 'late'
  // What is decided for all at once waits for who decides, in every row.
  const isYourDecision = stage === 'decision' && head.acts.includes('decide')
  return isYours(row) || isYourDecision ? 'yours' : 'waits'
}

/** What a nomination lacks to go on, in few words; nothing of one that has ended or only waits. */
export const listLacking = (row: CourseRow, minimumValid?: number): Label[] => {
  const { next, returned, survey } = row
  if (row.ended) return []
  const lacking: Label[] = []
  if (next === 'office-review' && row.unassessed > 0)
    lacking.push({ zh: `自评缺${row.unassessed}项`, en: `${row.unassessed} items not assessed` })
  if (returned && !returned.completed) lacking.push({ zh: '待区市补正', en: 'to be completed' })
  if (next === 'satisfaction-survey' && survey && minimumValid !== undefined)
    lacking.push({
      zh: `有效问卷少${minimumValid - survey.valid}份`,
      en: `${minimumValid - survey.valid} answers short`,
    })
  if ('jointReview' in row && next === 'joint-review') lacking.push(...listPanelLacks(row.jointReview))
  return lacking
}

const listPanelLacks = ({ isShort, judges, missing, spread }: CityRow['jointReview']): Label[] => [
  ...(isShort ? [{ zh: `只有${judges}家可评，不够规定家数`, en: `only ${judges} may score` }] : []),
  ...(missing.length > 0
    ? [{ zh: `缺${missing.length}家评分`, en: `${missing.length} scores missing` }]
    : []),
  ...(spread && spread.outliers.length > 0
    ? [{ zh: `${spread.outliers.length}家分数离群`, en: `${spread.outliers.length} outliers` }]
    : []),
]

/** Where a nomination ended, in few words. */
export const findEndWords = ({ answers, ended, supplemented }: CourseRow): Label | undefined => {
  const last =
    ended && supplemented === undefined ? answers.find(({ outcome }) => outcome === 'ended') : undefined
  if (!last) return undefined
  const { zh, en } = toStageLabel(last.stage)
  return { zh: `止于${zh}`, en: `ended: ${en}` }
}

/** What is to be hurried, latest first: who is late, then who lacks something. */
export const listHurry = (rows: readonly CourseRow[], head: Head, minimumValid?: number) =>
  rows
    .map((row) => ({ row, late: findLate(row, head), lacking: listLacking(row, minimumValid) }))
    .filter(({ late, lacking }) => late !== undefined || lacking.length > 0)
    .sort((one, other) => (other.late ?? -1) - (one.late ?? -1))
