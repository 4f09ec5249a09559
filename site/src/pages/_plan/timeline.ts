import type { Announcement } from '@exemplar/shared/kinds/announcement'
import type { Campaign } from '@exemplar/shared/kinds/campaign'
import { type PublishedDocument, toItem, toPublicPath } from '@exemplar/shared/kinds/index'

/** One day of the round: what happened or will, by whom, and where it was published. */
type Happening = {
  readonly date: string
  readonly title: string
  readonly by?: string
  readonly path?: string
  readonly number?: number
}

/** What was published, as far as its place in the round goes. */
type Published = { readonly document: PublishedDocument; readonly number: number }

/** The days of a campaign in their order: its phases, and what was published of its year that has a day of its own. */
export const toTimeline = (campaign: Campaign, published: readonly Published[]): Happening[] =>
  [
    ...campaign.phases.flatMap(({ title, from, to }) => [
      { date: from, title: `${title}开始` },
      { date: to, title: `${title}结束` },
    ]),
    ...published
      .filter(({ document }) => 'year' in document && document.year === campaign.year)
      .flatMap(toHappenings),
  ].toSorted((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0))

const toHappenings = ({ document, number }: Published): Happening[] => {
  const where = { path: toPublicPath(document), number }
  const { date, source, title } = toItem(document)
  if (document.kind === 'announcement' && document.act === 'public-notice' && document.notice)
    return toRun(document, document.notice, where)
  return date === undefined ? [] : [{ date, title, ...where, ...(source && { by: source }) }]
}

/** A notice begins and ends: both are days on which somebody who objects has to look. */
const toRun = (
  { title }: Announcement,
  { from, to, unit }: NonNullable<Announcement['notice']>,
  where: Pick<Happening, 'path' | 'number'>,
): Happening[] => [
  { date: from, title: `公示开始：${title}`, by: unit, ...where },
  { date: to, title: '公示结束', by: unit, ...where },
]

/** A row of the timeline: a day that has come, today, or one that is yet to come. */
export type Row = Happening & { readonly when: 'past' | 'today' | 'ahead' }

/** The days with today in its place among them. */
export const withToday = (days: readonly Happening[], today: string): Row[] => [
  ...days.filter(({ date }) => date <= today).map((day) => ({ ...day, when: 'past' as const })),
  { date: today, title: '今天', when: 'today' },
  ...days.filter(({ date }) => date > today).map((day) => ({ ...day, when: 'ahead' as const })),
]
