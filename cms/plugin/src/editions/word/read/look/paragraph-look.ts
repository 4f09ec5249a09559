import { findChild, findValue, isElement, listBelow, type XmlElement } from '../parts/xml-tree.ts'
import type { Place } from './numbering.ts'
import { findFirst, isFirstOn, type Style, type Styles } from './styles.ts'

/** How a paragraph looks, as far as it tells what the paragraph is. */
export type ParagraphLook = {
  readonly element: XmlElement
  readonly style: Style | undefined
  readonly words: string
  /** 1 to 6, where it is a heading of the outline. */
  readonly heading: number | undefined
  readonly isCentred: boolean
  readonly isRed: boolean
  /** Of its largest words, in half points. */
  readonly size: number
  readonly hasPicture: boolean
  readonly place: Place | undefined
}

export const toParagraphLook = (element: XmlElement, styles: Styles): ParagraphLook => {
  const own = findChild(element, 'w:pPr')
  const style = styles.find(findValue(own, 'w:pStyle')) ?? styles.usual
  const said = [own, ...(style?.paragraph ?? [])]
  const runs = listBelow(element, 'w:r').filter((run) => toWords(run).trim() !== '')
  const looks = runs.map((run) => toRunLook(run, { styles, style }))
  return {
    ...{ element, style, words: toWords(element).trim() },
    heading: toHeading(style, said),
    isCentred: findFirst(said, 'w:jc') === 'center',
    isRed: looks.length > 0 && looks.every(({ color }) => isRed(color)),
    size: Math.max(0, ...looks.map(({ size }) => size)) || styles.size,
    hasPicture: pictureNames.some((name) => listBelow(element, name).length > 0),
    place: toPlace(said),
  }
}

const pictureNames = ['a:blip', 'v:imagedata']

export type RunLook = {
  readonly isBold: boolean
  readonly isHidden: boolean
  readonly size: number
  readonly color: string | undefined
}

/** How a run looks, by itself and by its styles. */
export const toRunLook = (
  run: XmlElement,
  { style, styles }: { styles: Styles; style: Style | undefined },
): RunLook => {
  const own = findChild(run, 'w:rPr')
  const ofCharacters = styles.find(findValue(own, 'w:rStyle'))?.run ?? []
  const said = [own, ...ofCharacters, ...(style?.run ?? [])]
  return {
    isBold: isFirstOn(said, 'w:b'),
    isHidden: isFirstOn(said, 'w:vanish'),
    size: Number(findFirst(said, 'w:sz') ?? styles.size),
    color: findFirst(said, 'w:color'),
  }
}

const isRed = (color = ''): boolean => {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
  return /^[0-9a-f]{6}$/i.test(color) && red > 150 && green < 90 && blue < 90
}

/** By the name that programs give their styles, else by the outline. */
const toHeading = (style: Style | undefined, said: readonly (XmlElement | undefined)[]) => {
  const [, named] = /^(?:heading|标题) ?([1-6])$/.exec(style?.name ?? '') ?? []
  if (named !== undefined) return Number(named)
  const outline = Number(findFirst(said, 'w:outlineLvl') ?? 9)
  return outline < 6 ? outline + 1 : undefined
}

const toPlace = (said: readonly (XmlElement | undefined)[]): Place | undefined => {
  const list = findFirst(said, 'w:numPr', 'w:numId')
  if (list === undefined || list === '0') return undefined
  return { list, level: Number(findFirst(said, 'w:numPr', 'w:ilvl') ?? 0) }
}

/** Elements whose text is not shown, or belongs to another paragraph. */
const aside = new Set([
  'w:instrText',
  'w:delText',
  'w:delInstrText',
  'w:txbxContent',
  'w:pPr',
  'w:rPr',
  'w:del',
  'w:moveFrom',
])

/** The words inside an element, as they are read. */
export const toWords = (element: XmlElement): string =>
  element.children
    .map((child) => {
      if (!isElement(child)) return element.name === 'w:t' || element.name === 'm:t' ? child : ''
      if (aside.has(child.name)) return ''
      return child.name === 'w:tab' || child.name === 'w:br' ? ' ' : toWords(child)
    })
    .join('')

/** The words of a deletion. */
export const toDeleted = (element: XmlElement): string =>
  element.children
    .map((child) => (isElement(child) ? toDeleted(child) : /^w:(delText|t)$/.test(element.name) ? child : ''))
    .join('')
