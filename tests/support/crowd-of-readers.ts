import type { Chance } from './chance.ts'
import { noStory, type Page, type State, sharedPages, toStoryPage } from './expected-pages.ts'

/** A state of the gazette: when it was begun to be published, and when that was done. */
type Published = { readonly state: State; readonly began: number; ended: number }

/** A site that is asked while it is up. */
export type AskedSite = {
  readonly url: string
  /** Whether it should answer. */
  isUp: boolean
  /** Since when. */
  since: number
}

/** No answer, or one that no page gives, or one with parts of two states. */
export type Fault = { readonly kind: 'error' | 'mix'; readonly page: string; readonly said: string }

/** A state that was over already when it was asked for, and by how many milliseconds. */
type Lag = { readonly page: string; readonly behind: number }

const connections = 32

/** What was published, as time goes on, for whoever holds an answer against it. */
export const createTimetable = () => {
  const published: Published[] = [{ state: noStory, began: 0, ended: 0 }]
  return {
    /** Publishes: what `publish` brings may be seen from its beginning, and must be seen once it is done. */
    add: async (state: State, publish: () => Promise<unknown>): Promise<void> => {
      const one = { state, began: performance.now(), ended: Number.POSITIVE_INFINITY }
      published.push(one)
      await publish()
      one.ended = performance.now()
    },
    newest: (): State => published.at(-1)?.state ?? noStory,
    /**
     * For how many milliseconds the state that an answer shows had been over when it was asked for; undefined where it
     * shows none. A site that came back at `since` is not behind before that.
     */
    findLag: (
      isOf: (state: State) => boolean,
      { sent, answered, since }: { sent: number; answered: number; since: number },
    ): number | undefined => {
      const shown = published.findLastIndex(({ state, began }) => began <= answered && isOf(state))
      if (shown < 0) return undefined
      const over = published[shown + 1]?.ended ?? Number.POSITIVE_INFINITY
      return Math.max(0, sent - Math.max(over, since))
    },
  }
}
export type Timetable = ReturnType<typeof createTimetable>

/**
 * Readers who ask sites for pages of all kinds, over 32 connections, as fast as they are answered, and hold each answer
 * against the gazette: all of it has to be of one state. `finish` ends them and tells what they saw.
 */
export const gatherReaders = ({
  sites,
  timetable,
  chance,
}: {
  readonly sites: readonly AskedSite[]
  readonly timetable: Timetable
  readonly chance: Chance
}) => {
  const [faults, lags]: [Fault[], Lag[]] = [[], []]
  const kept = new Map<string, { etag: string; text: string }>()
  let [asked, unchanged] = [0, 0]
  let isOver = false

  const pick = (): Page => {
    const { acts } = timetable.newest()
    if (acts.length === 0 || chance.is(0.7)) return chance.pick(sharedPages)
    return toStoryPage(chance.pick(chance.is(0.5) ? acts.slice(-5) : acts).slug)
  }
  const note = (kind: Fault['kind'], page: Page, said: string): void => {
    faults.push({ kind, page: page.path, said })
  }
  const read = async (site: AskedSite, page: Page): Promise<{ status: number; text: string }> => {
    const key = `${site.url} ${page.path} ${page.cookie}`
    const known = chance.is(0.5) ? kept.get(key) : undefined
    const answer = await fetch(site.url + page.path, {
      redirect: 'manual',
      headers: {
        ...(page.cookie ? { cookie: page.cookie } : {}),
        ...(known ? { 'if-none-match': known.etag } : {}),
      },
    })
    const text = (await answer.text()).replaceAll('<wbr>', '')
    if (answer.status === 304 && known) {
      unchanged++
      return { status: 200, text: known.text }
    }
    const etag = answer.headers.get('etag')
    if (etag && answer.status === 200) kept.set(key, { etag, text })
    return { status: answer.status, text }
  }
  const ask = async (site: AskedSite): Promise<void> => {
    const page = pick()
    const sent = performance.now()
    const { since } = site
    try {
      const answer = await read(site, page)
      asked++
      const times = { sent, answered: performance.now(), since }
      const behind = timetable.findLag((state) => page.isOf(state, answer), times)
      if (behind) lags.push({ page: page.path, behind })
      if (behind !== undefined) return
      const said = answer.text
        .replace(/^.*<main/s, '')
        .replaceAll(/<[^>]*>|\s+/g, ' ')
        .slice(0, 300)
      note(answer.status >= 500 ? 'error' : 'mix', page, `${answer.status} ${said}`)
    } catch (error) {
      // What was under way when a site was killed is lost with it.
      if (site.isUp && site.since === since) note('error', page, String((error as Error).cause ?? error))
    }
  }
  const stay = async (): Promise<void> => {
    while (!isOver) {
      const up = sites.filter(({ isUp }) => isUp)
      if (up.length > 0) await ask(chance.pick(up))
      else await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }
  const staying = Promise.all(Array.from({ length: connections }, stay))
  return {
    seen: (): number => asked,
    finish: async () => {
      isOver = true
      await staying
      return { asked, unchanged, faults, lags }
    },
  }
}
