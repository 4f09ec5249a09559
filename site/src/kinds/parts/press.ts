import type { Conference, Turn } from '@exemplar/shared/kinds/conference'
import type { Figure } from '@exemplar/shared/kinds/figure'
import type { PressRelease } from '@exemplar/shared/kinds/press-release'
import { replica } from '../../gazette/open-replica.ts'
import type { Live } from '../../gazette/replica.ts'
import { listNewest } from '../../layout/archive.ts'

/** The live figures, the newest first. */
export const listLiveFigures = (): readonly Live<'figure'>[] =>
  replica().listLive('figure', { limit: replica().countLive('figure') })

/** The live figures, in the order in which a reader meets them. A campaign has some dozens. */
export const listFigures = (): Figure[] =>
  listLiveFigures()
    .map(({ document }) => document)
    .sort((one, other) => one.order - other.order)

/** The figures that a conference or a press release quotes; one that was withdrawn since is left out. */
export const listQuoted = ({ figures = [] }: Conference | PressRelease): Live<'figure'>[] => {
  const live = new Map(listLiveFigures().map((one) => [one.document.slug, one]))
  return figures.flatMap((slug) => live.get(slug) ?? [])
}

/** The same as they are shown. */
export const listQuotable = (document: Conference | PressRelease): Figure[] =>
  listQuoted(document).map((live) => live.document)

/** Figures that share a source and an as-of date, so that both are said once. */
type FigureGroup = { readonly source: string; readonly asOf: string; readonly figures: Figure[] }

export const toGroups = (figures: readonly Figure[]): FigureGroup[] => {
  const groups = new Map<string, FigureGroup>()
  for (const figure of figures) {
    const key = `${figure.source}\n${figure.asOf}`
    const group = groups.get(key) ?? { source: figure.source, asOf: figure.asOf, figures: [] }
    group.figures.push(figure)
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** A figure as it is set: 不低于 goes before the number, 余 and 多 between it and its unit. */
export const toQuantity = ({ display, unit, qualifier }: Figure) => {
  const goesAfter = qualifier !== undefined && /^(余|多|以上|以下|左右)$/.test(qualifier)
  return {
    before: goesAfter ? '' : (qualifier ?? ''),
    number: display,
    unit: goesAfter ? `${qualifier}${unit}` : unit,
  }
}

/** A question with the beginning of its answer. */
export type Exchange = { readonly question: Turn; readonly answer: Turn | undefined }

/** The questions of a conference, each with the turn that answers it. */
export const listExchanges = ({ turns }: Conference): Exchange[] =>
  turns.flatMap((question, index) =>
    question.question === undefined
      ? []
      : [{ question, answer: turns.slice(index + 1).find(({ role }) => role === 'spokesperson') }],
  )

/** The newest conference; undefined where it is archived. */
export const findNewestConference = (): Live<'conference'> | undefined => listNewest('conference', 1)[0]

/** The conference that a press release reports on, while it is public. */
export const findReported = ({ conference }: PressRelease): Live<'conference'> | undefined => {
  const found = conference === undefined ? undefined : replica().findBySlug('conference', conference)
  return found?.state === 'live' ? found : undefined
}

/** From when to when a conference spoke, `15:02—15:24`. */
export const toClockSpan = ({ turns }: Conference): string =>
  [turns[0], turns.at(-1)].map((turn) => turn?.clock.slice(0, 5)).join('—')
