import { toCount, toGauge } from '@exemplar/metrics/declare'
import type { MetricsDoor, MetricsServer } from '@exemplar/metrics/serve-metrics'
import type { FollowStatus } from '../gazette/follow/status.ts'
import { declareStatus, serveOwnMetrics } from '../server/metrics.ts'
import type { Progress } from './progress.ts'

/** What the metrics are made from, asked each time that they are read. */
type Watched = {
  readonly status: () => FollowStatus
  readonly progress: Progress
  /** How many addresses have files, and how many have still to get theirs. */
  readonly addresses: () => number
  readonly owed: () => number
}

/** Serves the metrics of a mirror: how far it follows, by the same names as a site, and how far its files are. */
export const serveMirrorMetrics = (
  door: MetricsDoor,
  { status, progress, addresses, owed }: Watched,
): Promise<MetricsServer> =>
  serveOwnMetrics(door, (registry) => {
    const named = (name: string, help: string) => ({ name: `exemplar_mirror_${name}`, help })
    const tellStatus = declareStatus(registry)
    const level = toGauge(registry, named('head', 'Number of the newest entry that all files are level with'))
    const known = toGauge(registry, named('addresses', 'Addresses that stand in the mirror'))
    const lacking = toGauge(registry, named('owed', 'Addresses that could not be made and are tried again'))
    const written = toCount(registry, named('written_total', 'Addresses of which files were written'))
    const failed = toCount(registry, named('failures_total', 'Failures to make or to write files'))
    return () => {
      tellStatus(status())
      level(progress.head)
      known(addresses())
      lacking(owed())
      written(progress.written)
      failed(progress.failures)
    }
  })
