import { lookAtLength } from './move.ts'

const root = document.documentElement

/** The frames of the loop, of which one is shown at a time. */
export const createFrames = () => {
  const frames = [...document.querySelectorAll<HTMLElement>('[data-turn]')]
  const tabs = [...document.querySelectorAll<HTMLElement>('[data-tab]')]
  const lights = [...document.querySelectorAll<HTMLElement>('[data-lights]')]
  const mode = document.querySelector<HTMLAnchorElement>('.k-mode')
  let shown = 0

  const show = (place: number): void => {
    shown = place
    const frame = frames[place]
    for (const other of frames) other.hidden = other !== frame
    const part = frame?.dataset.turn
    for (const tab of tabs)
      if (tab.dataset.tab === part) tab.setAttribute('aria-current', 'true')
      else tab.removeAttribute('aria-current')
    for (const light of lights) light.classList.toggle('now', light.dataset.lights === part)
    // Its bar begins anew, also where the part before was of the same.
    root.classList.toggle('again')
    // Whoever changes the size of the letters comes back to this frame.
    if (mode && frame) mode.hash = frame.id
    lookAtLength()
  }

  return {
    parts: frames.map(({ dataset }) => dataset.turn ?? ''),
    show,
    shown: () => shown,
    /**
     * The frame that a link within the page leads to; where a frame of that part is shown already, the next of the part:
     * whoever presses once more wants to see more.
     */
    findLed: (hash: string): number | undefined => {
      const led = frames.findIndex(({ id }) => `#${id}` === hash)
      const part = frames[led]?.dataset.turn
      if (led < 0 || part !== hash.slice(1) || frames[shown]?.dataset.turn !== part)
        return led < 0 ? undefined : led
      const next = frames[shown + 1]?.dataset.turn === part ? shown + 1 : led
      return next
    },
  }
}
