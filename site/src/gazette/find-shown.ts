import type { shownAlone } from '@exemplar/shared/kinds/shown-alone'
import { replica } from './open-replica.ts'
import type { Live } from './replica.ts'

/**
 * The document of a kind of which the site shows one at a time: that of the latest year, and of one year that which was
 * first published last. Search finds the same one.
 */
export const findShown = <K extends (typeof shownAlone)[number]>(kind: K): Live<K> | undefined =>
  replica()
    .listLive(kind, { limit: replica().countLive(kind) })
    .reduce<Live<K> | undefined>(
      (best, live) => (best && best.document.year >= live.document.year ? best : live),
      undefined,
    )
