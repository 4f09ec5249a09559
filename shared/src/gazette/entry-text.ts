import { toCanonicalJson } from './digest.ts'
import type { GazetteEntry } from './entry.ts'

/** An entry as it is stored: `head` and `document` are the canonical JSON that was digested. */
export type StoredEntry = {
  readonly head: string
  readonly digest: string
  readonly signature: string
  readonly document?: string | undefined
}

/** An entry as the texts that were digested: what a reader keeps of it, and serves again letter by letter. */
export const toStoredEntry = ({ head, digest, signature, document }: GazetteEntry): StoredEntry => ({
  head: toCanonicalJson(head),
  digest,
  signature,
  ...(document === undefined ? {} : { document: toCanonicalJson(document) }),
})

/** The canonical JSON of an entry, put together from its stored texts: nothing is parsed and written anew. */
export const toEntryText = ({ head, digest, signature, document }: StoredEntry): string =>
  `{"digest":${JSON.stringify(digest)},${document === undefined ? '' : `"document":${document},`}"head":${head},"signature":${JSON.stringify(signature)}}`

/** The canonical JSON of a page of the feed, from the texts of its entries. */
export const toPageText = ({
  entries,
  ...rest
}: {
  entries: readonly string[]
  latest: number
  state?: { number: number; digest: string } | undefined
  differing?: readonly { number: number; columns: readonly string[] }[] | undefined
}): string => {
  const parts = Object.entries(rest).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, toCanonicalJson(value)] as const],
  )
  const all = [...parts, ['entries', `[${entries.join(',')}]`] as const]
  return `{${all
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, json]) => `"${key}":${json}`)
    .join(',')}}`
}
