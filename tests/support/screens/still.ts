import type { Page } from 'playwright-core'

/** What each page has asked for and not yet got. */
const underWay = new WeakMap<Page, Set<unknown>>()

const watch = (page: Page): ReadonlySet<unknown> => {
  const known = underWay.get(page)
  if (known) return known
  const own = new Set<unknown>()
  underWay.set(page, own)
  page.on('request', (request) => void own.add(request))
  page.on('requestfinished', (request) => void own.delete(request))
  page.on('requestfailed', (request) => void own.delete(request))
  return own
}

/**
 * Until the screen shows all that it asked for: nothing is under way, nothing stands in the place of what comes, and for
 * a moment nothing moves in it.
 */
export const untilStill = async (page: Page): Promise<void> => {
  const asked = watch(page)
  do await page.evaluate(untilNothingMoves)
  while (asked.size > 0 || (await page.locator('.shimmer-effect').count()) > 0)
}

/** Until a page that was opened anew answers to whoever uses it: before, it is what the server painted. */
export const untilAwake = (page: Page): Promise<void> => page.locator('.nav--nav-hydrated').waitFor()

const untilNothingMoves = (): Promise<void> =>
  new Promise((resolve) => {
    let moment: ReturnType<typeof setTimeout>
    // What turns for ever never ends; what fades in has other colours meanwhile.
    const isUnderWay = ({ effect, playState }: Animation) =>
      playState === 'running' && effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY
    const observer = new MutationObserver(() => wait())
    const wait = () => {
      clearTimeout(moment)
      moment = setTimeout(() => {
        if (document.getAnimations().some(isUnderWay)) return wait()
        observer.disconnect()
        // What is done once a frame is done by the second from here.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
      }, 120)
    }
    observer.observe(document.body, { childList: true, characterData: true, subtree: true })
    wait()
  })
