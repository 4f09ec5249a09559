import { toFormPath } from './form-path.ts'
import { listTextTargets, selectWords } from './text-targets.ts'
import type { Words } from './words-in-text.ts'

/**
 * Brings the field of an issue into view and puts the cursor there, on the words that it is about where they still
 * stand, at the first of these places or at the `nth`; a row that is folded is shown itself. `from`: where this was asked
 * for, since a drawer has a form of its own.
 */
export const showField = (
  path: string,
  { from, nth, words }: { from: Element; nth?: number; words?: Words },
): void => {
  const parts = toFormPath(path)
  const form = from.closest('form') ?? document
  for (let length = parts.length; length > 0; length -= 1) {
    const element = findElement(form, parts.slice(0, length))
    if (!element || !isShown(element)) continue
    if (words && selectWords(toField(element), words, nth)) return
    element.scrollIntoView({ behavior: 'smooth', block: 'center' })
    findInput(element)?.focus({ preventScroll: true })
    return
  }
}

/**
 * The element of the field at a path of a form, with its label and description, or of the row around it, where that is
 * folded or not drawn yet; undefined where nothing of it can be seen.
 */
export const findShown = (form: ParentNode, path: string): Element | undefined => {
  const parts = path.split('.')
  for (let length = parts.length; length > 0; length -= 1) {
    const element = findElement(form, parts.slice(0, length))
    if (element && isShown(element)) return toField(element)
  }
  return undefined
}

const isShown = (element: Element): boolean => element.getClientRects().length > 0

const toField = (element: Element): Element =>
  /-row-\d+$/.test(element.id) ? element : (element.closest('.field-type') ?? element)

/** Where somebody would type in a field itself, before any button of its toolbar. */
const findInput = (element: HTMLElement): HTMLElement | undefined =>
  element.matches(focusable)
    ? element
    : [
        ...listTextTargets(element).filter((target) => target.closest('.field-type') === element),
        ...element.querySelectorAll<HTMLElement>(focusable),
      ].find(isShown)

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
