import { type Document, Packer } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { toZipDate } from '../../zip-date.ts'

/**
 * A document as a file that comes out the same every time: the library dates it by the clock, in its properties and in
 * the ZIP, and counts its pictures on from those of the document before.
 */
export const packWord = async (document: Document, at: string): Promise<Uint8Array> => {
  const parts = unzipSync(await Packer.toBuffer(document))
  const settled = Object.entries(parts)
    .toSorted(([one], [other]) => toOrder(one) - toOrder(other) || (one < other ? -1 : 1))
    .map(([name, bytes]) => [name, /\.(?:xml|rels)$/.test(name) ? settle(bytes, at) : bytes] as const)
  return zipSync(Object.fromEntries(settled), { mtime: toZipDate(at), level: 9 })
}

/** Programs tell by the first part what kind of file it is. */
const toOrder = (name: string): number => (name === '[Content_Types].xml' ? 0 : 1)

const settle = (bytes: Uint8Array, at: string): Uint8Array => {
  let pictures = 0
  return strToU8(
    strFromU8(bytes)
      .replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, (_, tag: string) => tag + at)
      // Blanks between Chinese and letters; the library has a word for those beside digits alone.
      .replaceAll('<w:autoSpaceDN w:val="false"/>', '<w:autoSpaceDE w:val="false"/>$&')
      .replaceAll(/(<(?:wp:docPr|pic:cNvPr) id=")\d+/g, (_, tag: string) => `${tag}${++pictures}`),
  )
}
