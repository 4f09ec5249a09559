import { toCount, toFaultGauge, toGauge } from '@exemplar/metrics/declare'
import { PortTakenError } from '@exemplar/metrics/port-taken-error'
import { type MetricsDoor, type MetricsServer, serveMetrics } from '@exemplar/metrics/serve-metrics'
import { SiteError } from '../errors/site-error.ts'
import type { FollowStatus } from '../gazette/follow/status.ts'
import { toLag } from './health.ts'
import type { StoreStats } from './store/page-store.ts'

/** What the metrics are made from, asked each time that they are read. */
type Watched = { readonly status: () => FollowStatus; readonly store: () => StoreStats }

/** Serves the metrics of a site at a door of their own: what its health answer says, as numbers. */
export const serveSiteMetrics = (door: MetricsDoor, { status, store }: Watched): Promise<MetricsServer> =>
  serveOwnMetrics(door, (registry) => {
    const tellStatus = declareStatus(registry)
    const tellStore = declareStore(registry)
    return () => {
      tellStatus(status())
      tellStore(store())
    }
  })

/** Serves what is declared at a door of its own. Throws a SiteError (`metrics-port-taken`). */
export const serveOwnMetrics = async (
  door: MetricsDoor,
  declare: (registry: Registry) => () => void,
): Promise<MetricsServer> => {
  try {
    return await serveMetrics(door, declare)
  } catch (error) {
    if (error instanceof PortTakenError) throw new SiteError('metrics-port-taken', String(error.port))
    throw error
  }
}

type Registry = Parameters<typeof toGauge>[0]

/** Declares how far a follower is, be it a site or a mirror, and returns what tells it. */
export const declareStatus = (registry: Registry): ((now: FollowStatus) => void) => {
  const gauge = (name: string, help: string) => toGauge(registry, { name: `exemplar_site_${name}`, help })
  const ready = gauge('ready', 'Whether there is something to serve')
  const head = gauge('head', 'Number of the newest entry that is served')
  const latest = gauge('latest', 'Number of the newest entry that the feed is known to have')
  const connected = gauge('connected', 'Whether the feed was reached last')
  const lag = gauge('feed_lag_seconds', 'Since the feed was last read whole; absent before the first time')
  const lost = gauge('memory_lost', 'Whether the memory of the site was lost and made anew')
  const faults = toFaultGauge(registry, {
    name: 'exemplar_site_fault',
    help: 'What is wrong with the feed, by its code; absent where nothing is',
  })
  return (now) => {
    ready(now.ready)
    head(now.head)
    latest(now.latest)
    connected(now.following !== 'nothing')
    lag(toLag(now))
    lost(now.lost !== undefined)
    faults(now.fault ? [now.fault.code] : [])
  }
}

const declareStore = (registry: Registry): ((now: StoreStats) => void) => {
  const named = (name: string, help: string) => ({ name: `exemplar_site_store_${name}`, help })
  const pages = toGauge(registry, named('pages', 'Pages that are kept ready'))
  const bytes = toGauge(registry, named('bytes', 'Bytes that they take'))
  const hits = toCount(registry, named('hits_total', 'Requests answered with a page that was ready'))
  const made = toCount(registry, named('made_total', 'Pages that had to be made'))
  return (now) => {
    pages(now.pages)
    bytes(now.bytes)
    hits(now.hits)
    made(now.made)
  }
}
