/** What is told in one piece: under the pointer, at the focus, aloud. */
const pieces = 'h1, h2, h3, h4, p, li, dt, dd, th, td, figcaption, summary, label, a, button'

const toText = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim()

/**
 * Moves the reading line to the pointer or the focus, and writes what stands there into the caption. Whether either is
 * seen is a matter of the sheet.
 */
export const followPointer = (bar: HTMLElement): void => {
  const line = document.querySelector<HTMLElement>('#aids-line')
  const caption = document.querySelector<HTMLElement>('#aids-caption')
  if (!line || !caption) return
  for (const shown of [line, caption]) {
    // What it says is the page's, and is read there.
    shown.ariaHidden = 'true'
    shown.hidden = false
  }
  const tell = (target: EventTarget | null, y: number) => {
    line.style.setProperty('translate', `0 ${y}px`)
    const piece = target instanceof Element ? target.closest(pieces) : null
    if (piece && !bar.contains(piece)) caption.textContent = toText(piece)
  }
  document.addEventListener('pointermove', ({ target, clientY }) => tell(target, clientY))
  document.addEventListener('pointerdown', ({ target, clientY }) => tell(target, clientY))
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element) tell(target, target.getBoundingClientRect().bottom)
  })
}
