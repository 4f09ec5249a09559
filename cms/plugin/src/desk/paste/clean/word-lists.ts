import type { Block, Item, ListMark, Paragraph } from './blocks.ts'
import type { Styles } from './style-sheet.ts'

type Marked = Paragraph & { readonly mark: ListMark }

type Kind = 'bullet' | 'number' | 'words'

/** The mark of a paragraph in a list of Word, as it is shown. */
export const toListMark = (element: Element, styles: Styles): Pick<ListMark, 'text' | 'isSymbol'> => {
  const fonts = [element, ...element.querySelectorAll('*')].map(
    (part) => `${styles(part).get('font-family') ?? ''} ${styles(part).get('font') ?? ''}`,
  )
  return {
    text: (element.textContent ?? '').replaceAll(/\s/g, ''),
    isSymbol: fonts.some((font) => /symbol|wingdings|webdings/.test(font)),
  }
}

/**
 * Paragraphs that Word shows as lists as the lists that they are. Where numbers would become others (a list that begins
 * in the middle, numbers under bullets, 第一条), the mark stays in front of its paragraph as text.
 */
export const joinWordLists = (blocks: readonly Block[]): Block[] => {
  const joined: Block[] = []
  let group: Marked[] = []
  const end = () => {
    joined.push(...toLists(group))
    group = []
  }
  for (const block of blocks) {
    if (isMarked(block)) group.push(block)
    else {
      end()
      joined.push(block.type === 'paragraph' ? withMark(block) : block)
    }
  }
  end()
  return joined
}

const isMarked = (block: Block): block is Marked =>
  block.type === 'paragraph' && block.mark !== undefined && block.heading === undefined

const toLists = (group: readonly Marked[]): Block[] => {
  const series = toSeries(group)
  const areNumbersKept = series.every(
    ({ kind, paragraphs }) =>
      kind !== 'number' || paragraphs.every(({ mark }, i) => toNumber(mark) === i + 1),
  )
  return series.flatMap(({ kind, paragraphs }): Block[] => {
    if (kind === 'bullet') return [toBullets(paragraphs)]
    if (kind === 'words' || !areNumbersKept) return paragraphs.map(withMark)
    const items = paragraphs.map((paragraph) => ({ blocks: [withoutMark(paragraph)] }))
    return [{ type: 'list', isOrdered: true, start: 1, items }]
  })
}

type Series = { readonly kind: Kind; readonly paragraphs: readonly Marked[] }

/** Runs of the same kind; a number that starts again starts a list, one on another level belongs to none. */
const toSeries = (group: readonly Marked[]): Series[] => {
  const series: { kind: Kind; paragraphs: Marked[] }[] = []
  for (const paragraph of group) {
    const kind = toKind(paragraph.mark)
    const last = series.at(-1)
    const before = last?.paragraphs.at(-1)?.mark
    const isNext =
      kind !== 'number' || (before?.level === paragraph.mark.level && toNumber(paragraph.mark) > 1)
    if (last?.kind === kind && isNext) last.paragraphs.push(paragraph)
    else series.push({ kind, paragraphs: [paragraph] })
  }
  return series
}

const toKind = (mark: ListMark): Kind => {
  if (toNumber(mark) > 0) return 'number'
  return mark.isSymbol || /^\W?$|^[a-z]$/i.test(mark.text) ? 'bullet' : 'words'
}

const toNumber = ({ text }: ListMark): number =>
  Number(/^[(（]?(\d{1,3})[)）.．、]$/.exec(text)?.[1] ?? Number.NaN) || 0

const toBullets = (paragraphs: readonly Marked[]): Block => {
  const top = Math.min(...paragraphs.map(({ mark }) => mark.level))
  const items: Item[] = []
  let deeper: Marked[] = []
  const end = () => {
    if (deeper.length > 0) items.push({ blocks: [toBullets(deeper)] })
    deeper = []
  }
  for (const paragraph of paragraphs) {
    if (paragraph.mark.level > top) {
      deeper.push(paragraph)
      continue
    }
    end()
    items.push({ blocks: [withoutMark(paragraph)] })
  }
  end()
  return { type: 'list', isOrdered: false, start: 1, items }
}

const withoutMark = ({ mark: _, ...paragraph }: Paragraph): Paragraph => paragraph

const withMark = (paragraph: Paragraph): Paragraph => {
  const { mark, lines } = paragraph
  if (!mark?.text || mark.isSymbol) return withoutMark(paragraph)
  const text = /[a-z\d.]$/i.test(mark.text) ? `${mark.text} ` : mark.text
  const [first = [], ...rest] = lines
  return { ...withoutMark(paragraph), lines: [[{ strong: false, struck: false, text }, ...first], ...rest] }
}
