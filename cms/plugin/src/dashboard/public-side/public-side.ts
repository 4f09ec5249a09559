import type { Label } from '@exemplar/shared/glossary'
import type { Payload } from 'payload'
import { rowOf } from '../../errors/declare-errors.ts'
import { ExemplarError } from '../../errors/exemplar-error.ts'
import { findLatestEntry, listEntryRows } from '../../gazette/entry/entry-row.ts'
import { requireClock } from '../../gazette/mark/clock.ts'
import { settle } from '../../gazette/mark/mark.ts'
import { gazetteOf } from '../../gazette/runtime.ts'
import { type SiteLine, toSiteLine } from './site-line.ts'
import type { Sighting } from './sites.ts'
import { sitesOf } from './sites.ts'

/** The public side as the dashboard shows it: how the gazette of this CMS stands, and where each known site is. */
export type PublicSide = {
  readonly gazette: {
    /** The newest entry, 0 and no time while there is none. */
    readonly number: number
    readonly at?: string
    /** Why nothing can be appended, where that is so. */
    readonly refusal?: Label & { readonly code: string }
  }
  readonly sites: readonly SiteLine[]
}

/** Reads where the public side is now. */
export const readPublicSide = async (payload: Payload): Promise<PublicSide> => {
  const sightings = await sitesOf(payload).look()
  const latest = await findLatestEntry({ payload })
  const number = latest?.number ?? 0
  const refusal = await findRefusal(payload, latest)
  const times = await listTimes(payload, listMissing(sightings, number))
  const newest = { number, findTime: (missing: number) => times.get(missing) }
  return {
    gazette: {
      number,
      ...(latest ? { at: latest.at } : {}),
      ...(refusal ? { refusal: toRefusal(refusal) } : {}),
    },
    sites: sightings.map((seen) => toSiteLine(seen, { newest, now: Date.now() })),
  }
}

const toRefusal = (code: string): Label & { readonly code: string } => {
  const { zh, en } = rowOf(code)
  return { code, zh, en }
}

/** Why the next entry would be refused whatever it said. */
const findRefusal = async (
  payload: Payload,
  latest: { readonly number: number; readonly at: string } | undefined,
): Promise<string | undefined> => {
  const { highWater, keys, quietDays } = gazetteOf(payload)
  try {
    await settle(payload)
    const now = new Date().toISOString()
    const keyFrom = (await keys()).validFrom
    requireClock({ now, latest, keyFrom, confirmed: highWater.findClock(), quietDays })
    return undefined
  } catch (error) {
    if (error instanceof ExemplarError) return error.code
    throw error
  }
}

/** Of each site that lacks something, the first number that it lacks. */
const listMissing = (sightings: readonly Sighting[], newest: number): number[] =>
  sightings.flatMap(({ health }) => (health && health.head < newest ? [health.head + 1] : []))

const listTimes = async (payload: Payload, numbers: readonly number[]): Promise<Map<number, string>> => {
  if (numbers.length === 0) return new Map()
  const rows = await listEntryRows({ payload }, { where: { number: { in: numbers } }, limit: numbers.length })
  return new Map(rows.map(({ number, at }) => [number, at]))
}
