import { findChild, findValue, isOn, listChildren, type XmlElement } from '../parts/xml-tree.ts'
import { toNumberWords } from './number-words.ts'
import type { Styles } from './styles.ts'

/** The mark that Word shows in front of a paragraph: of which list, how deep, as what. */
export type Mark = {
  readonly list: string
  readonly level: number
  readonly text: string
  readonly isSymbol: boolean
}

/** Where a paragraph stands in its list: as its properties name it. */
export type Place = { readonly list: string; readonly level: number }

export type Numbering = {
  /** The mark of the next paragraph at a place; undefined where the place is none. Counts on. */
  readonly next: (place: Place) => Mark | undefined
  /** The place that paragraphs of a style have by the list itself. */
  readonly ofStyle: (id: string) => Place | undefined
}

type Level = {
  readonly format: string
  readonly text: string
  readonly start: number
  readonly isLegal: boolean
  readonly isSymbol: boolean
  readonly style: string | undefined
}
type List = {
  readonly counter: string
  readonly levels: ReadonlyMap<number, Level>
  readonly restarts: ReadonlyMap<number, number>
}

/** Reads how the lists of a text count, and counts them: programs write no numbers, they work them out. */
export const readNumbering = (tree: XmlElement | undefined, styles: Styles): Numbering => {
  const lists = tree ? readLists(tree, styles) : new Map<string, List>()
  const counters = new Map<string, number[]>()
  const begun = new Set<string>()
  const byStyle = new Map(
    [...lists].flatMap(([list, { levels }]) =>
      [...levels].flatMap(([level, { style }]) => (style ? [[style, { list, level }] as const] : [])),
    ),
  )
  const next = ({ level, list: id }: Place): Mark | undefined => {
    const list = lists.get(id)
    const own = list?.levels.get(level)
    if (!list || !own) return undefined
    const counts = counters.get(list.counter) ?? []
    if (!begun.has(id)) for (const [at, start] of list.restarts) counts[at] = start - 1
    begun.add(id)
    counts[level] = (counts[level] ?? own.start - 1) + 1
    counts.length = level + 1
    counters.set(list.counter, counts)
    return { list: list.counter, level: level + 1, ...toText(list, { own, counts }) }
  }
  return { next, ofStyle: (id) => byStyle.get(id) }
}

const toText = ({ levels }: List, { counts, own }: { own: Level; counts: readonly number[] }) => {
  if (own.format === 'bullet') return { text: own.text || '•', isSymbol: own.isSymbol }
  const text = own.text.replaceAll(/%([1-9])/g, (_all, place: string) => {
    const at = Number(place) - 1
    const level = levels.get(at)
    const count = counts[at] ?? level?.start ?? 1
    return toNumberWords(count, own.isLegal ? 'decimal' : (level?.format ?? 'decimal'))
  })
  return { text, isSymbol: false }
}

const readLists = (tree: XmlElement, styles: Styles): Map<string, List> => {
  const abstract = new Map(
    listChildren(tree, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'] ?? '', one]),
  )
  const numbers = new Map(listChildren(tree, 'w:num').map((one) => [one.attributes['w:numId'] ?? '', one]))
  const toLevels = (counter: string, left = 8): ReadonlyMap<number, Level> => {
    const found = abstract.get(counter)
    // A list that is defined by a style, which names another list.
    const link = findValue(found, 'w:numStyleLink')
    const linked = styles.find(link)?.paragraph.map((one) => findValue(one, 'w:numPr', 'w:numId'))[0]
    const other = linked === undefined ? undefined : findValue(numbers.get(linked), 'w:abstractNumId')
    if (other !== undefined && left > 0) return toLevels(other, left - 1)
    return readLevels(found ? listChildren(found, 'w:lvl') : [])
  }
  return new Map(
    [...numbers].map(([id, one]) => {
      const counter = findValue(one, 'w:abstractNumId') ?? ''
      const changed = listChildren(one, 'w:lvlOverride')
      const restarts = changed.flatMap((level) => {
        const start = findValue(level, 'w:startOverride')
        return start === undefined ? [] : [[Number(level.attributes['w:ilvl'] ?? 0), Number(start)] as const]
      })
      const own = readLevels(changed.flatMap((level) => listChildren(level, 'w:lvl')))
      return [id, { counter, levels: new Map([...toLevels(counter), ...own]), restarts: new Map(restarts) }]
    }),
  )
}

const symbolFonts = /symbol|wingdings|webdings/i

const readLevels = (levels: readonly XmlElement[]): ReadonlyMap<number, Level> =>
  new Map(
    levels.map((level) => {
      const fonts = Object.values(findChild(level, 'w:rPr', 'w:rFonts')?.attributes ?? {})
      return [
        Number(level.attributes['w:ilvl'] ?? 0),
        {
          format: findValue(level, 'w:numFmt') ?? 'decimal',
          text: findValue(level, 'w:lvlText') ?? '',
          start: Number(findValue(level, 'w:start') ?? 1),
          isLegal: isOn(level, 'w:isLgl') ?? false,
          isSymbol: fonts.some((font) => symbolFonts.test(font)),
          style: findValue(level, 'w:pStyle'),
        },
      ]
    }),
  )
