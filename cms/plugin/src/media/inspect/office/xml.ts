import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes'
import { UnreadablePartsError } from './unreadable.ts'

/** More than any part of an Office file has: what is read of one element, and of those around it, is held in memory. */
const most = { depth: 500, attributes: 1_000 } as const

/** An element as its start tag says, whatever prefix and quotes its writer took. */
export type Element = {
  readonly local: string
  readonly space: string
  /** Those without a prefix, by their name. */
  readonly attributes: ReadonlyMap<string, string>
  /** The relation that it refers to (`r:id`), by its id. */
  readonly relation: string | undefined
}

export type Visitor = {
  /** Of each element, in their order. With `enough` nothing more is read. */
  readonly open?: (element: Element) => 'enough' | undefined
  /** Of each piece of text that stands in an element. */
  readonly text?: (local: string, text: string) => void
  /** Of each element, once all within it was read. With `enough` nothing more is read. */
  readonly close?: (local: string) => 'enough' | undefined
}

/**
 * Reads XML in UTF-8 as it comes, never the whole of it in memory, letting others have their turn between its pieces.
 * Throws `UnreadablePartsError` for what is not well-formed, or not in UTF-8.
 */
export const readXml = async (pieces: AsyncIterable<Uint8Array>, visitor: Visitor): Promise<void> => {
  const text = new TextDecoder('utf-8', { fatal: true })
  const reader = toReader(visitor)
  try {
    for await (const piece of pieces) {
      reader.parser.write(text.decode(piece, { stream: true }))
      if (reader.hasEnough()) return
    }
    reader.parser.write(text.decode()).close()
  } catch (cause) {
    throw new UnreadablePartsError('not well-formed', { cause })
  }
}

const toReader = ({ close, open, text }: Visitor) => {
  const parser = new SaxesParser({ xmlns: true })
  const around: string[] = []
  let attributes = 0
  let isEnough = false
  parser.on('xmldecl', ({ encoding }) => {
    // Word would read other letters than were looked at.
    if (encoding && !/^(utf-8|us-ascii)$/i.test(encoding)) throw new Error(`encoded as ${encoding}`)
  })
  parser.on('attribute', () => {
    attributes += 1
    if (attributes > most.attributes) throw new Error('too many attributes')
  })
  parser.on('opentag', (tag) => {
    attributes = 0
    around.push(tag.local)
    if (around.length > most.depth) throw new Error('too deep')
    if (!isEnough) isEnough = open?.(toElement(tag)) === 'enough'
  })
  parser.on('closetag', ({ local }) => {
    around.pop()
    if (!isEnough) isEnough = close?.(local) === 'enough'
  })
  if (text) parser.on('text', (piece) => text(around.at(-1) ?? '', piece))
  return { parser, hasEnough: () => isEnough }
}

const toElement = ({ local, uri, attributes }: SaxesTagNS): Element => ({
  local,
  space: uri,
  attributes: new Map(Object.values<SaxesAttributeNS>(attributes).filter(isPlain).map(toPair)),
  relation: Object.values<SaxesAttributeNS>(attributes).find(isRelation)?.value,
})

/** The namespace of relations, as ECMA-376 has it in its transitional and in its strict form. */
const relationSpaces = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
]
const isRelation = ({ local, uri }: SaxesAttributeNS): boolean =>
  local === 'id' && relationSpaces.includes(uri)
const isPlain = ({ prefix }: SaxesAttributeNS): boolean => prefix === ''
const toPair = ({ local, value }: SaxesAttributeNS): [string, string] => [local, value]
