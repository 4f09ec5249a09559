import { findFaultClass } from '@exemplar/shared/gazette/fault-classes'
import type { Label } from '@exemplar/shared/glossary'
import { failures } from '../../gazette/copy/ask-site.ts'
import type { SiteFault } from '../../gazette/copy/health.ts'
import type { Sighting } from './sites.ts'

/** Where a site is against the gazette. */
type Standing =
  /** It has all of it. */
  | 'level'
  /** Entries are still to come. */
  | 'behind'
  /** It has more than the gazette of this CMS: history was lost here. */
  | 'ahead'
  /** It refuses what the CMS serves. */
  | 'fault'
  /** Something is wrong with its own copy, or a file that it shows; it refuses nothing. */
  | 'flawed'
  /** It has all of it and does not reach the CMS any more: the next entry will not come. */
  | 'cut-off'
  /** It answers and has nothing to serve yet. */
  | 'filling'
  | 'unreachable'
  | 'unasked'

/** What is to be done, and by whom: a sentence each in the admin. */
export type Advice = 'recover' | 'forget' | 'verify' | 'remember' | 'copy' | 'connection' | 'server'

/** One site, as the dashboard shows it. */
export type SiteLine = {
  readonly address: string
  readonly standing: Standing
  /** Number of the newest entry that it serves, and how many it lacks. */
  readonly head?: number
  readonly behind?: number
  readonly since?: string
  readonly seenAt?: string
  readonly fault?: SiteFault
  readonly failure?: Label
  /** Set once it is time to do something. */
  readonly advice?: Advice
}

/** What the gazette of this CMS has: its newest number, and when an entry was published. */
export type Newest = { readonly number: number; readonly findTime: (number: number) => string | undefined }

/** How long a site may be behind, silent or cut off before somebody has to look, in milliseconds. */
const patience = 2 * 60_000

/** Where a site is, from what is known of it. `now` in milliseconds. Pure. */
export const toSiteLine = (seen: Sighting, { newest, now }: { newest: Newest; now: number }): SiteLine => {
  const { address, health, seenAt } = seen
  const standing = toStanding(seen, newest.number)
  const since = toSince(seen, { standing, newest })
  const line = {
    address,
    standing,
    ...(health ? { head: health.head } : {}),
    ...(standing === 'behind' && health ? { behind: newest.number - health.head } : {}),
    ...(since === undefined ? {} : { since }),
    ...(seenAt === undefined ? {} : { seenAt }),
    ...(health?.fault && !seen.failure ? { fault: health.fault } : {}),
    ...(seen.failure ? { failure: failures[seen.failure] } : {}),
  }
  const isOld = since !== undefined && now - Date.parse(since) > patience
  const advice = toAdvice(line, isOld)
  return { ...line, ...(advice ? { advice } : {}) }
}

const toStanding = ({ failure, health }: Sighting, newest: number): Standing => {
  if (failure) return 'unreachable'
  if (!health) return 'unasked'
  const own = health.fault && isOwn(health.fault) ? health.fault : undefined
  if (health.fault && !own && !isOfTheWay(health.fault)) return 'fault'
  if (health.head > newest) return 'ahead'
  if (own && (!health.ready || own.code === 'defect')) return 'flawed'
  if (!health.ready) return 'filling'
  if (health.head < newest) return 'behind'
  if (!health.connected) return 'cut-off'
  return own ? 'flawed' : 'level'
}

const toSince = (
  { cutOffSince, failedSince, health }: Sighting,
  { standing, newest }: { standing: Standing; newest: Newest },
): string | undefined => {
  if (standing === 'unreachable') return failedSince
  if (standing === 'fault' || standing === 'flawed') return health?.fault?.since
  if (standing === 'cut-off') return health?.lastReadAt ?? cutOffSince
  // Since the first entry that it lacks was published.
  return standing === 'behind' && health ? newest.findTime(health.head + 1) : undefined
}

/** Whether it is about the site's own copy, or a file that it shows: it refuses nothing. */
const isOwn = ({ code }: SiteFault): boolean => {
  const about = findFaultClass(code)
  return about === 'copy' || about === 'file'
}

const isOfTheWay = ({ code }: SiteFault): boolean => findFaultClass(code) === 'answer'

const toAdvice = (
  { standing, fault }: Pick<SiteLine, 'standing' | 'fault'>,
  isOld: boolean,
): Advice | undefined => {
  if (standing === 'ahead') return 'recover'
  if (standing === 'fault') return fault && contradicts(fault) ? 'forget' : 'verify'
  if (standing === 'flawed' && fault?.code === 'memory-lost') return 'remember'
  if (!isOld) return undefined
  if (standing === 'unreachable') return 'server'
  if (standing === 'flawed') return 'copy'
  return standing === 'behind' || standing === 'cut-off' ? 'connection' : undefined
}

/** What the site has seen and what the CMS serves cannot both be right. */
const contradicts = ({ code }: SiteFault): boolean => {
  const about = findFaultClass(code)
  return about === 'history' || about === 'keys'
}
