import { type GazetteEntry, type GazettePage, gazettePage } from '@exemplar/shared/gazette/entry'
import { readEntry } from '@exemplar/shared/gazette/verify'

/** A page of a feed whose entries all have to be readable. */
export const readPage = (answer: unknown): GazettePage => {
  gazettePage.parse(answer)
  const page = answer as GazettePage
  return { ...page, entries: page.entries.map(toEntry) }
}

const toEntry = (candidate: unknown): GazetteEntry => {
  const entry = readEntry(candidate)
  if (typeof entry === 'string') throw new Error(`no entry: ${entry}`)
  return entry
}
