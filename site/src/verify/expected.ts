import { isBlock } from '@exemplar/shared/difference/block'
import { type Position, toEntry, toField, toRoot } from '@exemplar/shared/difference/position'
import { shapeFields } from '@exemplar/shared/difference/shape-fields'
import { type PublishedDocument, toItem, toKind, toPlainText } from '@exemplar/shared/kinds/index'
import { listBodyTexts } from '@exemplar/shared/kinds/parts/read-body'
import { findRemark } from '@exemplar/shared/kinds/remark'
import { toValues } from '@exemplar/shared/values'

/** What has to stand on the page of a document: a text, or texts that stand in one row; and what they are called. */
export type Expected = { readonly label: string; readonly parts: readonly string[] }

/** A text of the document where it stands, with the entry of a list that it is in, if it is in one. */
type Leaf = { readonly text: string; readonly label: string; readonly entry: Position | undefined }

/** Numbers that pages show are written so: by the name of their field. */
const shownNumbers: Readonly<Record<string, (value: number) => string>> = {
  rate: (value) => `${value}%`,
  valid: (value) => `${value}份`,
}

/**
 * What a page has to show of a document that is shown whole: what its kind calls its text and its head, by its
 * declaration, and the numbers beside it in a row. What a text is made up of (`408` and `户`) is looked for in one row.
 */
export const listExpected = (document: PublishedDocument): Expected[] => {
  const leaves = listLeaves(document, toRoot(shapeFields[document.kind] ?? []), undefined)
  const byText = new Map(leaves.map((leaf) => [leaf.text, leaf]))
  const lines = listLines(document)
  const whole = lines.flatMap((line): Expected[] => {
    const leaf = byText.get(line)
    return leaf ? [{ label: leaf.label, parts: [line] }] : []
  })
  const composed = lines.filter((line) => !byText.has(line))
  return [...whole, ...listRows(leaves, composed)]
}

/** The texts that a reader reads, line by line, each once. */
const listLines = (document: PublishedDocument): string[] => {
  const { title, deck, source, editor } = toItem(document)
  const texts = [title, deck, ...toKind(document.kind).texts(document), source, editor, findRemark(document)]
  const lines = texts.flatMap((text) => (text === undefined ? [] : toPlainText(text).split('\n')))
  return [...new Set(lines.map((line) => line.trim()).filter((line) => line !== ''))]
}

/** Entries of lists of which a line is made up, with the numbers that are shown in their row. */
const listRows = (leaves: readonly Leaf[], composed: readonly string[]): Expected[] => {
  const byEntry = new Map<Position, Leaf[]>()
  for (const leaf of leaves)
    if (leaf.entry) byEntry.set(leaf.entry, [...(byEntry.get(leaf.entry) ?? []), leaf])
  return [...byEntry].flatMap(([entry, row]): Expected[] => {
    const line = composed.find((one) => row.filter(({ text }) => one.includes(text)).length > 1)
    if (line === undefined) return []
    const parts = row.filter(({ text }) => line.includes(text) || isShownNumber(text))
    return [{ label: entry.label.zh, parts: parts.map(({ text }) => text) }]
  })
}

const isShownNumber = (text: string): boolean => /^\d+(?:\.\d+)?(?:%|份)$/.test(text)

const listLeaves = (value: unknown, place: Position, entry: Position | undefined): Leaf[] => {
  const label = place.label.zh
  if (typeof value === 'string') return [{ text: value.trim(), label, entry }]
  const shown = shownNumbers[place.name]
  if (typeof value === 'number') return shown ? [{ text: shown(value), label, entry }] : []
  if (isBlock(value)) return listBlockLeaves(value, label)
  if (Array.isArray(value))
    return value.flatMap((one, after) => {
      const inner = toEntry(place, { after }, one)
      return listLeaves(one, inner, typeof one === 'object' ? inner : entry)
    })
  return Object.entries(toValues(value)).flatMap(([name, one]) =>
    listLeaves(one, toField(place, name), entry),
  )
}

const listBlockLeaves = (block: object, label: string): Leaf[] =>
  listBodyTexts([block as Parameters<typeof listBodyTexts>[0][number]])
    .flatMap((text) => text?.split('\n') ?? [])
    .map((text) => ({ text: text.trim(), label, entry: undefined }))
