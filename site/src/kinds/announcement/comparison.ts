import { isNaming } from '@exemplar/shared/kinds/announcement/acts'
import type { Live } from '../../gazette/replica.ts'
import { listAnnounced } from './course.ts'

/** What the rounds of a year came to, by what was published of them. */
export type ComparedYear = {
  readonly year: number
  /** The result that says so; its supplements are reckoned in. */
  readonly result: Live<'announcement'>
  readonly nominated: number
  readonly listed: number
  /** The median of the rates that were published, in per cent; undefined where none was. */
  readonly median: number | undefined
  /** Districts with a community in the list. */
  readonly districts: number
}

/** Every year with a final result, the latest first. Of two results of a year the newer stands, with what both say. */
export const listCompared = (announcements: readonly Live<'announcement'>[]): ComparedYear[] => {
  const named = announcements.filter(({ document }) => isNaming(document.act))
  return [...Map.groupBy(named, ({ document }) => document.year)]
    .flatMap(([year, own]) => {
      const result = own.find(({ document }) => document.act === 'final-result')
      return result ? [{ year, result, ...toSums(own) }] : []
    })
    .toSorted((one, other) => other.year - one.year)
}

const toSums = (own: readonly Live<'announcement'>[]) => {
  const nominations = own.flatMap(({ document }) => document.nominations)
  const listed = own.flatMap(({ document }) => listAnnounced(document))
  // Whom a supplement names stands in the result too: each community is counted once.
  const rates = new Map(
    nominations.flatMap(({ community, survey }) => (survey ? [[community.id, survey.rate]] : [])),
  )
  return {
    nominated: new Set(nominations.map(({ community }) => community.id)).size,
    listed: new Set(listed.map(({ community }) => community.id)).size,
    median: toMedian([...rates.values()]),
    districts: new Set(listed.map(({ community }) => community.district.code)).size,
  }
}

/** To one decimal place, as rates are published. */
const toMedian = (rates: readonly number[]): number | undefined => {
  const sorted = rates.toSorted((one, other) => one - other)
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return low === undefined || high === undefined ? undefined : Math.round((low + high) * 5) / 10
}
