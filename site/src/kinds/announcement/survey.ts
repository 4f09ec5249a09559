import type { Announcement, NominationRecord } from '@exemplar/shared/kinds/announcement'
import { toInterval } from '@exemplar/shared/selection/survey'

/** The stretch of per cent over which a survey is drawn: a neighbourhood of its threshold that holds every rate. */
export type SurveyScale = { readonly from: number; readonly threshold: number }

/**
 * On a scale from 0 all rates near the threshold look alike. It begins ten points below the threshold, or at the next
 * five under the lowest rate; the page says where it begins. Undefined for a round without a threshold.
 */
export const findSurveyScale = ({ survey, nominations }: Announcement): SurveyScale | undefined => {
  if (!survey) return undefined
  const rates = nominations.flatMap((nomination) => nomination.survey?.rate ?? [])
  const lowest = Math.floor(Math.min(...rates, survey.threshold) / 5) * 5
  return { from: Math.max(0, Math.min(survey.threshold - 10, lowest)), threshold: survey.threshold }
}

/** Where a rate lies on a scale, from 0 to 100, to a tenth: nobody sees less. */
export const toScaled = (rate: number, { from }: SurveyScale): number =>
  Number(Math.max(0, Math.min(100, ((rate - from) / (100 - from)) * 100)).toFixed(1))

/** Whether a reason gives the rate itself: `满意率88.7%，未达到90%`. */
export const saysRate = (reason: string, rate: number): boolean =>
  new RegExp(`(?<![\\d.])${String(rate).replace('.', '\\.')}(?:\\.0)?%`).test(reason)

/** A rate for somebody who does not read per cent, as exact as it is: `100户里有96户满意`, and of 94.7% `1000户里有947户满意`. */
export const toHouseholds = (rate: number): string => {
  const places = String(rate).split('.')[1]?.length ?? 0
  const times = 10 ** places
  return `${100 * times}户里有${Math.round(rate * times)}户满意`
}

type Survey = NonNullable<NominationRecord['survey']>

/** The interval of a rate, in per cent; undefined where the counts were not published, or nobody answered. */
export const findInterval = ({ satisfied, valid }: Survey): readonly [number, number] | undefined =>
  satisfied === undefined ? undefined : toInterval({ satisfied, valid })

/** The same as it stands beside the rate: `93.1—96.8`. */
export const toIntervalText = (survey: Survey): string | undefined =>
  findInterval(survey)
    ?.map((end) => end.toFixed(1))
    .join('—')

/** Whether a result tells counts from which intervals are reckoned. */
export const hasIntervals = ({ nominations }: Announcement): boolean =>
  nominations.some(({ survey }) => survey?.satisfied !== undefined)
