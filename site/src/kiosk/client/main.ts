import { createFrames } from './frames.ts'
import { startMoving } from './move.ts'
import { toOrder } from './order.ts'
import { holdLinks, isOnDisk, reach } from './reach.ts'
import { findSentence, sayAgain, sayForAll, toMinute } from './say.ts'

// The screens of service halls: the loop, what is opened out of it, and the way back. On other screens nothing runs.

const root = document.documentElement
/** Milliseconds: a frame, the rest after a touch, between two looks at the site. */
const [frameTime, restTime, lookTime] = [12_000, 60_000, 60_000]
/** The state that the loop shows; empty on a text. */
const state = root.dataset.kiosk ?? ''
const isElder = root.dataset.reading === 'elder'
const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
const home = document.querySelector<HTMLAnchorElement>('[data-home] a')

/** Whether somebody stands here: a touch is not a minute old. */
let isHeld = false
let timer: ReturnType<typeof setTimeout> | undefined
const after = (time: number, act: () => void): void => {
  clearTimeout(timer)
  timer = setTimeout(act, time)
}

/** After a minute without a touch it goes on by `act`; every touch and every key begin the minute anew. */
const restBefore = (act: () => void): (() => void) => {
  const rest = (): void => {
    isHeld = true
    root.classList.remove('plays')
    after(restTime, act)
  }
  for (const touch of ['pointerdown', 'keydown', 'wheel'])
    document.addEventListener(touch, rest, { capture: true, passive: true })
  return rest
}

/** Back to the loop; where it cannot be reached, again after a while. */
const goHome = async (): Promise<void> => {
  if (home && !(await reach(home.href))) after(restTime, () => void goHome())
}

const startLoop = (): void => {
  const { parts, show, shown, findLed } = createFrames()
  const order = toOrder(parts)
  let at = 0
  const play = (): void => {
    isHeld = false
    show(order[at] ?? 0)
    if (isStill || order.length < 2) return
    root.classList.add('plays')
    after(frameTime, () => {
      at = (at + 1) % order.length
      play()
    })
  }
  const resume = (): void => {
    if (isElder) {
      void goHome()
      return
    }
    const found = order.indexOf(shown(), at)
    at = found < 0 ? order.indexOf(shown()) : found
    play()
  }
  const rest = restBefore(resume)
  document.addEventListener('click', (event) => {
    const hash = (event.target as Element).closest('a')?.getAttribute('href') ?? ''
    const led = hash.startsWith('#') ? findLed(hash) : undefined
    if (hash.startsWith('#')) event.preventDefault()
    if (led !== undefined) show(led)
  })
  const led = location.hash === '' ? undefined : findLed(location.hash)
  if (led === undefined && !isElder) {
    play()
    return
  }
  show(led ?? 0)
  rest()
}

/** Looks whether the site has the state that is shown here; where it has a later one and nobody stands here, that is shown. */
const look = async (): Promise<void> => {
  try {
    const answer = await fetch(location.pathname, { cache: 'no-store' })
    if (!answer.ok) throw new Error(String(answer.status))
    const [, now] = /data-kiosk="([^"]*)"/.exec(await answer.text()) ?? []
    if (now === state) sayForAll(findSentence('checked'))
    else if (!isHeld) location.reload()
  } catch {
    sayForAll(findSentence('broken'))
  }
}

const start = (): void => {
  root.classList.add('runs')
  const clock = document.querySelector('[data-clock]')
  const tick = () => {
    if (clock) clock.textContent = toMinute()
  }
  tick()
  setInterval(tick, 5_000)
  // A finger that stays, and one that pulls, open nothing.
  for (const name of ['contextmenu', 'dragstart'])
    document.addEventListener(name, (event) => event.preventDefault())
  if (state === '') {
    sayAgain()
    restBefore(() => void goHome())()
  } else {
    startLoop()
    if (isOnDisk) sayForAll(findSentence('disk'))
    else {
      void look()
      setInterval(() => void look(), lookTime)
    }
  }
  holdLinks()
  startMoving(isStill)
}

/** A browser that fills the screen may do so after the page is there. */
const startInHall = (): void => {
  if (getComputedStyle(root).getPropertyValue('--hall').trim() !== '1') return
  removeEventListener('resize', startInHall)
  start()
}
addEventListener('resize', startInHall)
startInHall()
