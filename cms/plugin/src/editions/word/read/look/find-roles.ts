import { findChild, findValue, listChildren, type XmlElement } from '../parts/xml-tree.ts'
import { type ParagraphLook, toParagraphLook } from './paragraph-look.ts'
import type { Styles } from './styles.ts'

/** What a paragraph is beside a paragraph: by where it stands and how it looks, since few texts say so. */
export type Role =
  | 'title'
  | 'letterhead'
  | 'picture-caption'
  | 'table-caption'
  | 'table-head'
  | 'quote'
  | 'contents'

type Block = { readonly table: XmlElement } | ParagraphLook

const isParagraph = (block: Block | undefined): block is ParagraphLook =>
  block !== undefined && 'words' in block
const isTable = (block: Block | undefined): boolean => block !== undefined && 'table' in block

/** The paragraphs of a text that are something else, its title, and the rank that its headings begin with. */
export const findRoles = (body: XmlElement, styles: Styles) => {
  const blocks = listBlocks(body, styles)
  const roles = new Map<XmlElement, Role>()
  for (const block of blocks)
    if (isParagraph(block) && isOfContents(block)) roles.set(block.element, 'contents')
  const shown = blocks.filter((block) => !isParagraph(block) || !roles.has(block.element))
  const title = findTitle(
    shown.filter((block) => !isParagraph(block) || block.words !== '' || block.hasPicture),
  )
  for (const { element } of title) roles.set(element, 'title')
  for (const { element } of listLetterhead(shown, title)) roles.set(element, 'letterhead')
  for (const [index, block] of shown.entries()) {
    if (!isParagraph(block) || roles.has(block.element) || block.words === '' || block.hasPicture) continue
    const role = toNamed(block) ?? toCaption(block, { before: shown[index - 1], after: shown[index + 1] })
    if (role) roles.set(block.element, role)
  }
  const headings = shown.filter(isParagraph).filter(({ element }) => !roles.has(element))
  return { roles, title: title.map(({ words }) => words).join(''), highest: findHighest(headings) }
}

/** The rank of the highest headings: below a title that was one itself, they begin with the second. */
const findHighest = (paragraphs: readonly ParagraphLook[]): number =>
  Math.min(...paragraphs.map(({ heading }) => heading ?? 7), 7)

/** What stands one below the other in a text: paragraphs and tables, those inside of controls too. */
const listBlocks = (parent: XmlElement, styles: Styles): Block[] =>
  listChildren(parent).flatMap((child): Block[] => {
    if (child.name === 'w:p') return [toParagraphLook(child, styles)]
    if (child.name === 'w:tbl') return [{ table: child }]
    const isFrame = ['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo'].includes(child.name)
    return isFrame ? listBlocks(child, styles) : []
  })

const isOfContents = ({ style }: ParagraphLook): boolean =>
  /^(toc \d|toc heading|目录)/.test(style?.name ?? '')

const longestTitle = 80
const titleNames = ['title', '标题']
/** Blocks in front of which a title stands, if anywhere: head, number and an empty line or two. */
const mostBefore = 6

/** Without it the text is one paragraph after the other, and nobody can tell. */
const findTitle = (blocks: readonly Block[]): ParagraphLook[] => {
  const front = blocks.slice(0, mostBefore)
  const table = front.findIndex((block) => !isParagraph(block))
  const lines = (table < 0 ? front : front.slice(0, table)).filter(isParagraph)
  const named = lines.find(({ style, words }) => words !== '' && titleNames.includes(style?.name ?? ''))
  return withLines(lines, named ?? findLargest(lines, blocks) ?? findOnlyHeading(lines, blocks))
}

/** Centred, not red as the head of a document is, and larger than what follows; or simply first of all. */
const findLargest = (
  lines: readonly ParagraphLook[],
  blocks: readonly Block[],
): ParagraphLook | undefined => {
  const centred = lines.filter(
    ({ isCentred, isRed, hasPicture, words }) => isCentred && !isRed && !hasPicture && isTitle(words),
  )
  const below = blocks.filter(isParagraph).filter(({ isCentred, words }) => !isCentred && words !== '')
  const usual = Math.min(...below.map(({ size }) => size), Number.POSITIVE_INFINITY)
  const largest = centred.toSorted((one, other) => other.size - one.size)[0]
  if (largest && largest.size > usual) return largest
  return largest === lines[0] && below.length > 0 ? largest : undefined
}

/** The first line, where it alone is a heading of its rank: how many write who learned it from a web page. */
const findOnlyHeading = (
  [first]: readonly ParagraphLook[],
  blocks: readonly Block[],
): ParagraphLook | undefined => {
  if (first?.heading === undefined || !isTitle(first.words)) return undefined
  const { heading } = first
  const others = blocks.filter(
    (block) => isParagraph(block) && block !== first && block.heading !== undefined,
  )
  const isAlone = others.every((block) => isParagraph(block) && (block.heading ?? 0) > heading)
  return isAlone && /[一二三四五六七八九十]、/.exec(first.words) === null ? first : undefined
}

const isTitle = (words: string): boolean =>
  words !== '' && words.length <= longestTitle && !/[。；]$/.test(words)

/** A title is set over as many lines as it needs: those that follow and look the same are of it. */
const withLines = (lines: readonly ParagraphLook[], first: ParagraphLook | undefined): ParagraphLook[] => {
  if (!first) return []
  const following = lines.slice(lines.indexOf(first) + 1)
  const isSame = ({ isCentred, size, style, words }: ParagraphLook): boolean =>
    words !== '' && style?.id === first.style?.id && size === first.size && isCentred === first.isCentred
  const end = following.findIndex((line) => !isSame(line) || !(first.isCentred || line.heading === undefined))
  const same = first.isCentred ? following.slice(0, end < 0 ? following.length : end) : []
  return [first, ...same]
}

const documentNumber = /[〔［[(（]\s*\d{4}\s*[〕］\])）].{0,8}号$/

/** The red mark of an office, and the number of a document, above its title: made anew where it is published. */
const listLetterhead = (blocks: readonly Block[], [first]: readonly ParagraphLook[]): ParagraphLook[] =>
  blocks
    .slice(0, Math.max(0, first ? blocks.indexOf(first) : 0))
    .filter(isParagraph)
    .filter(({ isRed, words }) => words !== '' && (isRed || documentNumber.test(words)))

const captionNames = /^(caption|题注|图注|表题|picture caption|table caption)/
const longestCaption = 100

const toNamed = ({ style }: ParagraphLook): Role | undefined =>
  /^((intense )?quote|引用|明显引用)$/.test(style?.name ?? '') ? 'quote' : undefined

/** A line below a picture or above a table that says what it shows. */
const toCaption = (
  { heading, isCentred, place, style, words }: ParagraphLook,
  { after, before }: { before: Block | undefined; after: Block | undefined },
): Role | undefined => {
  if (heading !== undefined || place || words.length > longestCaption) return undefined
  const isNamed = captionNames.test(style?.name ?? '')
  const isBare = isParagraph(before) && before.hasPicture && before.words === ''
  if (
    isTable(after) &&
    !isBare &&
    (isNamed || (isCentred && !/[。；]$/.test(words)) || /^表\s*\d/.test(words))
  )
    return 'table-caption'
  if (isBare && (isNamed || isCentred || /^(图|▲|△|↑)\s*[\d一二三四五六七八九十：:]?/.test(words)))
    return 'picture-caption'
  return undefined
}

/** Whether a control holds a table of contents. */
export const isContents = (control: XmlElement): boolean =>
  findValue(findChild(control, 'w:sdtPr'), 'w:docPartObj', 'w:docPartGallery') === 'Table of Contents'
