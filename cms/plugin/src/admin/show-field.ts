import { toFormPath } from './form-path.ts'

/** Brings the field of an issue into view and puts the cursor there; a row that is folded is shown itself. */
export const showField = (path: string): void => {
  const parts = toFormPath(path)
  for (let length = parts.length; length > 0; length -= 1) {
    const element = findElement(parts.slice(0, length))
    if (!element) continue
    element.scrollIntoView({ behavior: 'smooth', block: 'center' })
    const input = element.matches(focusable) ? element : element.querySelector<HTMLElement>(focusable)
    input?.focus({ preventScroll: true })
    return
  }
}

const focusable = 'input, textarea, select, button, [contenteditable="true"]'

const findElement = (parts: readonly string[]): HTMLElement | undefined => {
  const candidates = [
    document.getElementById(`field-${parts.join('__')}`),
    document.getElementById(`${parts.slice(0, -1).join('-')}-row-${parts.at(-1)}`),
    document.querySelector<HTMLElement>(`[data-field-path="${CSS.escape(parts.join('.'))}"]`),
  ]
  return candidates.find((element) => element !== null && element.getClientRects().length > 0) ?? undefined
}
