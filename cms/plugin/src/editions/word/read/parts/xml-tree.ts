import { SaxesParser, type SaxesTagNS } from 'saxes'
import { mostOfWord } from '../most-of-word.ts'
import { WordRefusal } from '../refusal.ts'

/** An element with the prefixes that are ours (`w:p`), whatever prefixes its writer took. */
export type XmlElement = {
  readonly name: string
  readonly attributes: Record<string, string>
  children: XmlNode[]
}
export type XmlNode = XmlElement | string

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006'

/** Spaces that are looked at, as transitional files have them. */
const spaces: Readonly<Record<string, string>> = {
  w: word,
  r: relations,
  wp: `${drawing}/wordprocessingDrawing`,
  a: `${drawing}/main`,
  pic: `${drawing}/picture`,
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
  w15: 'http://schemas.microsoft.com/office/word/2012/wordml',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  rel: 'http://schemas.openxmlformats.org/package/2006/relationships',
  ct: 'http://schemas.openxmlformats.org/package/2006/content-types',
}

const prefixes: ReadonlyMap<string, string> = new Map([
  ...Object.entries(spaces).map(([prefix, space]) => [space, prefix] as const),
  // As strict files have them.
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing', 'wp'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/picture', 'pic'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
])

const deepest = 200

/** Reads a part whole, in UTF-8. Throws a WordRefusal, or an error where it is not well-formed. */
export const readTree = (bytes: Uint8Array): XmlElement => {
  const parser = new SaxesParser({ xmlns: true })
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const around: XmlElement[] = [root]
  let elements = 0
  parser.on('xmldecl', ({ encoding }) => {
    // Word would read other letters than were looked at.
    if (encoding && !/^(utf-8|us-ascii)$/i.test(encoding)) throw new Error(`encoded as ${encoding}`)
  })
  parser.on('opentag', (tag) => {
    elements += 1
    if (elements > mostOfWord.elements || around.length > deepest) throw new WordRefusal('text-too-large')
    const element = toElement(tag)
    around.at(-1)?.children.push(element)
    around.push(element)
  })
  parser.on('closetag', () => {
    around.pop()
  })
  parser.on('text', (text) => {
    around.at(-1)?.children.push(text)
  })
  parser.write(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).close()
  const [first] = root.children.filter(isElement)
  if (!first) throw new Error('no element')
  return first
}

const toElement = ({ attributes, local, uri }: SaxesTagNS): XmlElement => ({
  name: toName(uri, local),
  attributes: Object.fromEntries(
    Object.values(attributes)
      .filter(({ prefix, name }) => prefix !== 'xmlns' && name !== 'xmlns')
      .map(({ local: own, prefix, uri: space, value }) => [prefix === '' ? own : toName(space, own), value]),
  ),
  children: [],
})

const toName = (space: string, local: string): string => `${prefixes.get(space) ?? 'x'}:${local}`

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string'

/** The elements right inside one, by their name where one is given. */
export const listChildren = ({ children }: XmlElement, name?: string): XmlElement[] =>
  children.filter(isElement).filter((child) => name === undefined || child.name === name)

/** The element at the end of a path of names (`w:pPr`, `w:jc`). */
export const findChild = (element: XmlElement | undefined, ...path: string[]): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>((at, name) => at && listChildren(at, name)[0], element)

/** `w:val` of the element at the end of a path. */
export const findValue = (element: XmlElement | undefined, ...path: string[]): string | undefined =>
  findChild(element, ...path)?.attributes['w:val']

/** Whether a property that is on or off (`<w:b/>`, `<w:b w:val="0"/>`) is on; undefined where it is not spoken of. */
export const isOn = (properties: XmlElement | undefined, name: string): boolean | undefined => {
  const found = findChild(properties, name)
  return found && isTurnedOn(found)
}

export const isTurnedOn = ({ attributes }: XmlElement): boolean =>
  !/^(0|false|off|none)$/.test(attributes['w:val'] ?? '')

/** All elements of a name below one, in their order. */
export const listBelow = (element: XmlElement, name: string): XmlElement[] =>
  listChildren(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...listBelow(child, name),
  ])

export const make = (
  name: string,
  attributes: Record<string, string> = {},
  children: XmlNode[] = [],
): XmlElement => ({ name, attributes, children })

/** A tree as a part, with our prefixes. */
export const writeTree = (root: XmlElement): string => {
  const declared = Object.entries(spaces).map(([prefix, space]) => ` xmlns:${prefix}="${space}"`)
  return `<?xml version="1.0" encoding="UTF-8"?>${write(root, `${declared.join('')} xmlns:x="urn:other"`)}`
}

const write = ({ attributes, children, name }: XmlElement, declared = ''): string => {
  const own = Object.entries(attributes).map(([key, value]) => ` ${key}="${toSafe(value)}"`)
  const inside = children.map((child) => (isElement(child) ? write(child) : toSafe(child)))
  return `<${name}${declared}${own.join('')}>${inside.join('')}</${name}>`
}

const toSafe = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/[\t\n\r]/g, (blank) => `&#${blank.charCodeAt(0)};`)
