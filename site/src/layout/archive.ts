import type { DocumentKind, PublishedDocument } from '@exemplar/shared/kinds/index'
import { replica } from '../gazette/open-replica.ts'
import type { Live } from '../gazette/replica.ts'
import { hasCome } from './clock.ts'

/**
 * The day since which a document is archived (已归档); undefined where it is not. The campaign of its year was published
 * with that day, so that it stands in the gazette like everything else. A register is of no year: it goes on.
 */
export const findArchived = (document: PublishedDocument): string | undefined => {
  if (!('year' in document)) return undefined
  const { archived } =
    replica()
      .listLive('campaign', { limit: replica().countLive('campaign') })
      .find((campaign) => campaign.document.year === document.year)?.document ?? {}
  return archived !== undefined && hasCome(archived) ? archived : undefined
}

/** The newest of a kind, without what is archived: there are fewer where the newest of all are. */
export const listNewest = <K extends DocumentKind>(kind: K, limit: number): Live<K>[] =>
  replica()
    .listLive(kind, { limit })
    .filter(({ document }) => findArchived(document) === undefined)
