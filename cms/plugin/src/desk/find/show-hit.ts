import { toHighlight } from '../fields/highlight.ts'
import { findShown, showField } from '../fields/show-field.ts'
import { listParagraphs, selectRange } from '../fields/text-targets.ts'
import { listPieceRanges } from '../fields/words-in-text.ts'
import { listMatches, type Sought } from './matches.ts'
import type { Hit } from './texts.ts'

const all = 'exemplar-found'
const current = 'exemplar-found-at'

/** Takes every mark of a search away. */
export const clearFound = (form: ParentNode): void => {
  for (const element of form.querySelectorAll('[data-found-here]')) element.removeAttribute('data-found-here')
  toHighlight(all).clear()
  toHighlight(current).clear()
}

const findEditor = (form: ParentNode, path: string): Element | undefined =>
  findShown(form, path)?.querySelector('[data-lexical-editor]') ?? undefined

/** Where words stand in an editor, in their order. */
const listEditorRanges = (editor: Element, sought: Sought): Range[] =>
  listParagraphs(editor).flatMap((nodes) =>
    nodes
      .map((node) => (node instanceof Text ? node.data : '\n'))
      .join('')
      .split('\n')
      .flatMap((line, at, lines) => {
        const passed = lines.slice(0, at).reduce((sum, { length }) => sum + length + 1, 0)
        return listMatches(line, sought).flatMap(({ end, start }) =>
          toRange(nodes, { start: passed + start, end: passed + end }),
        )
      }),
  )

const toRange = (nodes: readonly Node[], { end, start }: { start: number; end: number }): Range[] => {
  const pieces = nodes.map((node) => (node instanceof Text ? node.data : '\n'))
  const excerpt = pieces.join('').replaceAll('\t', ' ')
  const [place] = listPieceRanges(pieces, { excerpt, start, end })
  const [first, last] = place ? [nodes[place.from.piece], nodes[place.to.piece]] : []
  if (!place || !(first instanceof Text && last instanceof Text)) return []
  const range = document.createRange()
  range.setStart(first, place.from.offset)
  range.setEnd(last, place.to.offset)
  return [range]
}

/** Marks all places in the editors of a form; those of other fields are shown one by one. */
export const markFound = (form: ParentNode, hits: readonly Hit[], sought: Sought): void => {
  toHighlight(all).clear()
  for (const path of new Set(hits.flatMap((hit) => (hit.isBody ? [hit.path] : [])))) {
    const editor = findEditor(form, path)
    if (editor) for (const range of listEditorRanges(editor, sought)) toHighlight(all).add(range)
  }
}

type Asked = { readonly form: HTMLElement; readonly sought: Sought; readonly focus: boolean }

/**
 * Brings a place into view and selects its words; with `focus` the keyboard goes there, else it stays where somebody looks
 * for the next one. Tells whether it is there: a field that is folded, or far below, is drawn by this and asked for again.
 */
export const showHit = (hit: Hit, { focus, form, sought }: Asked): boolean => {
  for (const element of form.querySelectorAll('[data-found-here]')) element.removeAttribute('data-found-here')
  return hit.isBody ? showInEditor(hit, { focus, form, sought }) : showInInput(hit, { focus, form })
}

const showInEditor = ({ nth, path }: Hit, { focus, form, sought }: Asked): boolean => {
  const editor = findEditor(form, path)
  const range = editor instanceof HTMLElement ? listEditorRanges(editor, sought)[nth] : undefined
  if (!(editor instanceof HTMLElement) || !range) {
    if (!editor) showField(path, { from: form })
    return false
  }
  range.startContainer.parentElement?.scrollIntoView({ block: 'center' })
  toHighlight(current).clear()
  toHighlight(current).add(range)
  if (focus) selectRange(editor, range)
  return true
}

const showInInput = ({ end, path, start }: Hit, { focus, form }: Omit<Asked, 'sought'>): boolean => {
  toHighlight(current).clear()
  const field = findShown(form, path)
  const input = field?.querySelector<HTMLInputElement | HTMLTextAreaElement>(
    `#${CSS.escape(`field-${path.replaceAll('.', '__')}`)}`,
  )
  if (!field || !input) {
    field?.querySelector<HTMLElement>('.collapsible__toggle--collapsed')?.click()
    field?.scrollIntoView({ block: 'center' })
    return false
  }
  field.setAttribute('data-found-here', '')
  input.scrollIntoView({ block: 'center' })
  if (focus) input.focus({ preventScroll: true })
  input.setSelectionRange(start, end)
  return true
}
