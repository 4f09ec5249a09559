import type { GazetteEntry } from '@exemplar/shared/gazette/entry'
import { replica } from '../../gazette/open-replica.ts'
import { findNumber } from './number.ts'

/** The entry that an address names, with its document unless that is withheld; undefined where there is none. */
export const findAsked = (number: string | undefined): GazetteEntry | undefined => {
  const asked = findNumber(number)
  return asked === undefined ? undefined : replica().findEntry(asked)?.entry
}

export const entryMissing = { code: 'entry-not-found', zh: '没有这一号公报', en: 'No such entry' }
