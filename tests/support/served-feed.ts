import { toSha256 } from '@exemplar/shared/gazette/digest'
import type { GazetteEntry, GazetteHead } from '@exemplar/shared/gazette/entry'
import { type AnyPictureFile, type PictureFile, toFileName } from '@exemplar/shared/media/published-file'
import sharp from 'sharp'
import type { Chain } from './feed-chain.ts'

/**
 * What a feed shows of a chain: documents of withdrawn subjects are withheld. `lies` makes it show what a CMS must not;
 * the chain itself stays what it is.
 */
export const toServedFeed = ({ entries, keys }: Chain) => {
  const files = new Map<string, Uint8Array>()
  const lies = {
    /** Whether there is a stream at all. */
    streams: true,
    /** Whether streams are open and say nothing. */
    muteStreams: false,
    /** Whether files break off while they are read. */
    breakFiles: false,
    /** Whether streams bring heads without the entries that they name. */
    headsAlone: false,
    /** Whether it is a CMS of release 0.1: it says no state, and its keys have neither version nor endorsement. */
    ofFirstRelease: false,
    /** In place of the key list. */
    keyList: undefined as unknown,
    /** In place of what the newest entry is, in pages and stream. */
    state: undefined as GazetteHead | undefined,
    /** Subjects whose documents are withheld though nothing withdrew them. */
    withheld: new Set<string>(),
    /** Changes what is served, in pages and stream alike. */
    change: (served: GazetteEntry[]): GazetteEntry[] => served,
  }
  const isWithheld = (subject: string): boolean =>
    lies.withheld.has(subject) ||
    entries.some(({ head }) => head.act === 'withdraw' && head.subject === subject)
  const withhold = ({ document, ...entry }: GazetteEntry): GazetteEntry =>
    document && !isWithheld(entry.head.subject) ? { ...entry, document } : entry
  const listAll = (): GazetteEntry[] => lies.change(structuredClone(entries.map(withhold)))
  return {
    files,
    lies,
    toKeyList: (): unknown => {
      if (lies.keyList) return lies.keyList
      return lies.ofFirstRelease
        ? { keys: keys.map(({ endorsement: _, ...key }) => key) }
        : { version: keys.length, keys }
    },
    listAll,
    /** The newest entry as it is served; undefined while there is none, and in release 0.1. */
    findState: (): GazetteHead | undefined => {
      if (lies.state || lies.ofFirstRelease) return lies.state
      const last = listAll().at(-1)
      return last && { number: last.head.number, digest: last.digest }
    },
    /** Makes bytes a published file: a made-up picture, because nothing here looks at it. */
    addFile: async (content: string): Promise<PictureFile> => {
      const bytes = new TextEncoder().encode(content)
      const sha256 = await toSha256(bytes)
      const file: PictureFile = { sha256, type: 'image/webp', bytes: bytes.length, width: 640, height: 400 }
      files.set(toFileName(file), bytes)
      return file
    },
    /** Makes a picture of one colour a published file, for whoever looks at it. */
    addPicture: async <T extends AnyPictureFile['type']>(
      type: T,
      { width, height, background }: { width: number; height: number; background: string },
    ) => {
      const drawn = sharp({ create: { width, height, channels: 3, background } })
      const made = type === 'image/avif' ? drawn.avif({ effort: 0 }) : drawn.webp()
      const bytes = new Uint8Array(await made.toBuffer())
      const file = { sha256: await toSha256(bytes), type, bytes: bytes.length, width, height }
      files.set(toFileName(file), bytes)
      return file
    },
  }
}
export type ServedFeed = ReturnType<typeof toServedFeed>
