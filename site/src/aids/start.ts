import { followPointer } from './pointer.ts'
import { createSpeaker } from './speak.ts'
import { type Aids, noAids, readAids, type Scheme, type Toggle, toggles, toZoom } from './state.ts'

const place = 'aids'
const root = document.documentElement
const bar = document.querySelector<HTMLElement>('#aids')

/** Storage may be shut (private windows): what is set then holds for this page. */
const read = (): Aids => {
  try {
    return readAids(localStorage.getItem(place))
  } catch {
    return noAids
  }
}
const keep = (aids: Aids): void => {
  try {
    localStorage.setItem(place, JSON.stringify(aids))
  } catch {
    // Nothing is lost but that the next page does not know.
  }
}

const start = (bar: HTMLElement): void => {
  let aids = read()
  const told = bar.querySelector('.told')
  const speaker = createSpeaker({
    say: (text) => {
      if (told) told.textContent = text
    },
    change: (isSpeaking) => press('[data-speak]', isSpeaking),
  })
  const press = (selector: string, isPressed: boolean) =>
    bar.querySelector(selector)?.setAttribute('aria-pressed', String(isPressed))
  const show = () => {
    root.style.setProperty('--zoom', String(aids.zoom / 100))
    root.dataset.scheme = aids.scheme
    for (const toggle of toggles) {
      root.toggleAttribute(`data-${toggle}`, aids[toggle])
      press(`[data-toggle="${toggle}"]`, aids[toggle])
    }
    for (const button of bar.querySelectorAll<HTMLElement>('[data-scheme]'))
      button.setAttribute('aria-pressed', String(button.dataset.scheme === aids.scheme))
    const size = bar.querySelector('output')
    if (size) size.textContent = `${aids.zoom}%`
  }
  const set = (change: Partial<Aids>) => {
    aids = { ...aids, ...change }
    keep(aids)
    show()
  }
  bar.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null
    if (!button) return
    const { zoom, scheme, toggle, speak, reset } = button.dataset
    if (zoom) set({ zoom: toZoom(aids.zoom, Number(zoom)) })
    if (scheme) set({ scheme: scheme as Scheme })
    if (toggle) set({ [toggle]: !aids[toggle as Toggle] })
    if (speak !== undefined) speaker.turn()
    if (reset !== undefined) {
      speaker.stop()
      set(noAids)
    }
  })
  followPointer(bar)
  press('[data-speak]', false)
  show()
  bar.hidden = false
}

if (bar) start(bar)
