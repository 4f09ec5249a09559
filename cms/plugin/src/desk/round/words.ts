import type { Label } from '@exemplar/shared/glossary'
import type { Interest } from '@exemplar/shared/selection/interests'
import { type StageKey, stages } from '@exemplar/shared/selection/stages'

const english: Readonly<Record<StageKey, string>> = {
  recommendation: 'Recommendation',
  'office-review': 'Review',
  'satisfaction-survey': 'Survey',
  'joint-review': 'Joint review',
  decision: 'Decision',
  'public-notice': 'Notice',
  announcement: 'Announcement',
}

/** A stage in two or three characters. */
export const toStageLabel = (key: StageKey): Label => ({ zh: stages[key].short, en: english[key] })

/** A date as it is said: 10月9日. */
export const toDay = (date: string): Label => {
  const [, month, day] = date.split('-').map(Number)
  return { zh: `${month}月${day}日`, en: date }
}

/** Whole days from one calendar date to another. */
export const countDays = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

/** Why a unit takes no part in a nomination. */
export const interestWords: Readonly<Record<Interest, Label>> = {
  declared: { zh: '本单位申报回避', en: 'declared' },
  district: { zh: '所在区市的社区', en: 'of its own district' },
  paired: { zh: '本单位包联的社区', en: 'paired with it' },
}
