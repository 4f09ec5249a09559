import { toFormPath } from './form-path.ts'
import { listTextTargets, selectWords } from './text-targets.ts'
import type { Words } from './words-in-text.ts'

/**
 * Brings the field of an issue into view and puts the cursor there, on the words that it is about where they still
 * stand; a row that is folded is shown itself. `from`: where this was asked for, since a drawer has a form of its own.
 */
export const showField = (path: string, { from, words }: { from: Element; words?: Words }): void => {
  const parts = toFormPath(path)
  const form = from.closest('form') ?? document
  for (let length = parts.length; length > 0; length -= 1) {
    const element = findElement(form, parts.slice(0, length))
    if (!element || element.getClientRects().length === 0) continue
    if (words && selectWords(toField(element), words)) return
    element.scrollIntoView({ behavior: 'smooth', block: 'center' })
    findInput(element)?.focus({ preventScroll: true })
    return
  }
}

/** The whole of a field of a form, its label, input and description; undefined where it is not drawn. */
export const findFieldOf = (form: ParentNode, path: string): Element | undefined => {
  const element = findElement(form, path.split('.'))
  return element && toField(element)
}

const toField = (element: Element): Element => element.closest('.field-type') ?? element

/** Where somebody would type, before any button of a toolbar or a list. */
const findInput = (element: HTMLElement): HTMLElement | undefined =>
  element.matches(focusable)
    ? element
    : (listTextTargets(element)[0] ?? element.querySelector<HTMLElement>(focusable) ?? undefined)

const focusable = 'input, textarea, select, button, [contenteditable="true"]'

const findElement = (form: ParentNode, parts: readonly string[]): HTMLElement | undefined => {
  const id = (name: string) => form.querySelector<HTMLElement>(`#${CSS.escape(name)}`)
  const candidates = [
    id(`field-${parts.join('__')}`),
    id(`${parts.slice(0, -1).join('-')}-row-${parts.at(-1)}`),
    form.querySelector<HTMLElement>(`[data-field-path="${CSS.escape(parts.join('.'))}"]`),
  ]
  return candidates.find((element) => element !== null) ?? undefined
}
