import type { Announcement } from '@exemplar/shared/kinds/announcement'
import { replica } from '../gazette/open-replica.ts'
import type { Live } from '../gazette/replica.ts'
import { listLiveFigures } from '../kinds/parts/press.ts'
import { findStandardSet } from '../kinds/parts/standard-set.ts'
import { findCampaign } from '../layout/frame.ts'

/** How many stories and figures take turns. */
const [mostStories, mostFigures] = [4, 4]
/** How many stories of the year are offered to somebody who wants more. */
const mostListed = 30

/** The year of the campaign that is shown; undefined where none is public. */
const findYear = (): number | undefined => findCampaign()?.document.year

const isOf = ({ document }: Live<'figure' | 'announcement'>, year: number | undefined): boolean =>
  year === undefined || document.year === year

/** The result of the round; while there is none, its public notice. */
const findOutcome = (year: number | undefined): Live<'announcement'> | undefined => {
  const all = replica()
    .listLive('announcement', { limit: replica().countLive('announcement') })
    .filter((one) => isOf(one, year))
  const findAct = (act: Announcement['act']) => all.find(({ document }) => document.act === act)
  return findAct('final-result') ?? findAct('public-notice')
}

/** The stories of the campaign that is shown, the newest first. */
export const listYearStories = (limit = mostListed): Live<'story'>[] =>
  replica().listStories({ year: findYear() }, { limit })

/** The figures of the campaign that is shown, in their order. */
export const listYearFigures = (): Live<'figure'>[] => {
  const year = findYear()
  return listLiveFigures()
    .filter((one) => isOf(one, year))
    .sort((one, other) => one.document.order - other.document.order)
}

/** The figures that take turns: those of the front page; where there is none of them, the first. */
const listTurning = (figures: readonly Live<'figure'>[]): Live<'figure'>[] => {
  const featured = figures.filter(({ document }) => document.featured)
  return (featured.length > 0 ? featured : figures).slice(0, mostFigures)
}

/** All that the loop shows, of the campaign that is shown; what there is not yet is left out. */
export const readLoop = () => {
  const figures = listYearFigures()
  return {
    set: findStandardSet(),
    stories: listYearStories(mostStories),
    result: findOutcome(findYear()),
    figures: listTurning(figures),
    /** How many there are beside those that take turns. */
    counts: { stories: replica().countChosen({ year: findYear() }), figures: figures.length },
  }
}
