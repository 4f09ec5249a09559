import { setTimeout as pause } from 'node:timers/promises'
import { toPart } from '../../database/part.ts'
import { askSite, type FailureCode } from '../../gazette/copy/ask-site.ts'
import type { Health } from '../../gazette/copy/health.ts'

/** What is known of one site, since the CMS started. Times are instants. */
export type Sighting = {
  /** Where the public reaches it, or where it stands behind a balancer. */
  readonly address: string
  /** What it said last, and when. */
  readonly health?: Health
  readonly seenAt?: string
  /** Why it said nothing when it was asked last, and since when that is so. */
  readonly failure?: FailureCode
  readonly failedSince?: string
  /** Since when it says that it does not reach the CMS. */
  readonly cutOffSince?: string
}

/** The sites of the public side, asked in the background; all of it in memory. */
export type Sites = {
  /** What is known now: asked anew where that is some seconds old, without waiting for one that does not answer. */
  readonly look: () => Promise<readonly Sighting[]>
  /** Asks all of them from time to time until `abort` fires. */
  readonly run: (abort: AbortSignal) => Promise<void>
}

/** The sites' own part of a running Payload. */
export const { keep: keepSites, of: sitesOf } = toPart<Sites>('sites')

/** Milliseconds: between two rounds, how old an answer may be that is shown, how long the one who looks waits for it. */
const timing = { between: 30_000, fresh: 4_000, wait: 1_000 }

/** @param addresses of the sites; each is asked at `healthz` below it */
export const toSites = (addresses: readonly string[]): Sites => {
  const ended = new AbortController()
  const sites = addresses.map((address) => toSite(address, ended.signal))
  return {
    look: async () => {
      const asking = Promise.all(sites.map(({ isFresh, ask }) => (isFresh() ? undefined : ask())))
      await Promise.race([asking, pause(timing.wait, undefined, { ref: false })])
      return sites.map(({ read }) => read())
    },
    run: async (abort) => {
      abort.addEventListener('abort', () => ended.abort())
      while (!abort.aborted) {
        // First the pause: a process that only migrates or loads asks nobody, and the site starts after the CMS.
        await pause(timing.between, undefined, { signal: abort }).catch(() => undefined)
        if (!abort.aborted) await Promise.all(sites.map(({ ask }) => ask()))
      }
    },
  }
}

/** One site, asked by one at a time however many look. */
const toSite = (address: string, abort: AbortSignal) => {
  const url = `${address.replace(/\/$/, '')}/healthz`
  let seen: Sighting = { address }
  let askedAt = Number.NEGATIVE_INFINITY
  let asking: Promise<void> | undefined
  const askNow = async (): Promise<void> => {
    const answer = await askSite(url, abort)
    seen = toSighting(seen, answer, new Date().toISOString())
    askedAt = performance.now()
    asking = undefined
  }
  return {
    read: (): Sighting => seen,
    isFresh: (): boolean => performance.now() - askedAt <= timing.fresh,
    ask: (): Promise<void> => {
      asking ??= askNow()
      return asking
    },
  }
}

/** What is known of a site after it was asked once more at `now`. */
const toSighting = (before: Sighting, answer: Health | FailureCode, now: string): Sighting => {
  const { address, health, seenAt, failedSince = now, cutOffSince = now } = before
  if (typeof answer !== 'string')
    return { address, health: answer, seenAt: now, ...(answer.connected ? {} : { cutOffSince }) }
  return {
    address,
    ...(health && seenAt ? { health, seenAt } : {}),
    ...{ failure: answer, failedSince },
    ...(before.cutOffSince ? { cutOffSince } : {}),
  }
}
