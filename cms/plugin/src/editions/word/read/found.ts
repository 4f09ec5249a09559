import { findChild, findValue, listBelow, type XmlElement } from './parts/xml-tree.ts'

/** Words of the text and where they end in it: pieces that follow each other are one to whoever reads. */
type Piece = { readonly words: string; readonly end: number }

/** A change that Word kept a record of. */
export type Tracked = Piece & {
  readonly what: 'inserted' | 'deleted' | 'moved'
  readonly author: string
  readonly at: string | undefined
}

/** What the drawing of a picture says of it. */
export type Drawn = { readonly alt: string; readonly name: string }

/** What is met with while a text is rewritten, beside what stands in it. Filled from its first element to its last. */
export type Found = {
  /** Characters that were passed. */
  characters: number
  readonly tracked: Tracked[]
  readonly hidden: Piece[]
  readonly underlined: Piece[]
  readonly marked: Piece[]
  readonly formulas: string[]
  /** What stood above the title of a document: its mark and its number. */
  readonly letterhead: string[]
  readonly pictures: Drawn[]
  /** The words that each comment is about, by its id, and those of which the words have begun. */
  readonly quotes: Map<string, string>
  readonly begun: Set<string>
  /** How many of each. */
  contents: number
  formats: number
  frames: number
  drawings: number
  objects: number
}

export const toFound = (): Found => ({
  characters: 0,
  ...{ tracked: [], hidden: [], underlined: [], marked: [], formulas: [], letterhead: [], pictures: [] },
  ...{ quotes: new Map(), begun: new Set() },
  ...{ contents: 0, formats: 0, frames: 0, drawings: 0, objects: 0 },
})

/** Comments whose words go on at one place; of more of them no words are quoted. */
const mostBegun = 100
const longestQuote = 300

/** What follows is what a comment is about, until it ends. */
export const begin = ({ begun }: Found, id: string): void => {
  if (begun.size < mostBegun) begun.add(id)
}

/** Words of the text, as they are passed. */
export const pass = (found: Found, words: string): void => {
  found.characters += words.length
  if (words === '') return
  for (const id of found.begun) {
    const said = `${found.quotes.get(id) ?? ''}${words}`.slice(0, longestQuote)
    found.quotes.set(id, said)
    // Enough to find the place by.
    if (said.length === longestQuote) found.begun.delete(id)
  }
}

/** A change with tracking on; one that somebody made often comes in several pieces. */
export const track = (
  { characters, tracked }: Found,
  { element, what, words }: { what: Tracked['what']; element: XmlElement; words: string },
): void => {
  if (words.trim() === '') return
  const { 'w:author': author = '', 'w:date': at } = element.attributes
  const last = tracked.at(-1)
  const end = what === 'deleted' ? characters : characters + words.length
  if (last?.what === what && last.author === author && last.end === characters)
    tracked[tracked.length - 1] = { ...last, words: last.words + words, end }
  else tracked.push({ what, author, at, words, end })
}

/** Words that are not shown. */
export const hide = ({ characters, hidden }: Found, words: string): void => {
  if (words.trim() !== '') addPiece(hidden, { words, start: characters, end: characters })
}

/** Looks that a published text has no place for, and that may mean something, of words that were passed last. */
export const noteLook = (
  found: Found,
  { own, words }: { words: string; own: XmlElement | undefined },
): void => {
  const end = found.characters
  const piece = { words, start: end - words.length, end }
  const line = findValue(own, 'w:u') ?? 'none'
  if (line !== 'none') addPiece(found.underlined, piece)
  const paper = findValue(own, 'w:highlight') ?? 'none'
  const shade = findChild(own, 'w:shd')?.attributes['w:fill'] ?? 'auto'
  const isShaded = paper !== 'none' || !/^(auto|f{6})$/i.test(shade)
  if (isShaded || !isInk(findValue(own, 'w:color'))) addPiece(found.marked, piece)
}

/** Black, or as good as black. */
const isInk = (color = 'auto'): boolean =>
  color === 'auto' || [0, 2, 4].every((at) => Number.parseInt(color.slice(at, at + 2), 16) < 0x60)

const addPiece = (
  pieces: Piece[],
  { end, start, words }: { words: string; start: number; end: number },
): void => {
  const last = pieces.at(-1)
  if (last?.end === start) pieces[pieces.length - 1] = { words: last.words + words, end }
  else pieces.push({ words, end })
}

/** The drawing of a picture with a number where its words stood, so that it is known again where it is read. */
export const numberPicture = (found: Found, element: XmlElement): XmlElement => {
  const [properties] = listBelow(element, 'wp:docPr')
  const { descr, name, title } = properties?.attributes ?? {}
  found.pictures.push({ alt: descr ?? title ?? '', name: name ?? '' })
  if (properties) Object.assign(properties.attributes, { descr: `#${found.pictures.length - 1}`, title: '' })
  return element
}
