// 往上, 往下: moves what is longer than the screen by nearly its height, for whoever does not know that one can push it.

const share = 0.85
const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-move]')]

/** The part of the page that is moved: that of the frame that is shown. */
const findBox = (): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>('[data-scroll]')].find((box) => box.offsetParent !== null)

/** Shows the buttons where something is longer than its place, and which of them leads on. */
export const lookAtLength = (): void => {
  const box = findBox()
  // Their own room is not to be what makes them needed.
  for (const button of buttons) button.hidden = true
  const rest = box ? box.scrollHeight - box.clientHeight : 0
  for (const button of buttons) {
    button.hidden = rest <= 2
    button.disabled =
      box === undefined || (button.dataset.move === '1' ? box.scrollTop >= rest - 2 : box.scrollTop <= 2)
  }
}

/** From now on the buttons move. */
export const startMoving = (isStill: boolean): void => {
  for (const button of buttons)
    button.addEventListener('click', () => {
      const box = findBox()
      const way = Number(button.dataset.move)
      box?.scrollBy({ top: way * box.clientHeight * share, behavior: isStill ? 'auto' : 'smooth' })
    })
  document.addEventListener('scroll', lookAtLength, { capture: true, passive: true })
  addEventListener('load', lookAtLength)
  void document.fonts.ready.then(lookAtLength)
  lookAtLength()
}
