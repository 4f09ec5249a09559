import type { FollowStatus } from '../gazette/follow/status.ts'
import type { Answer } from './answer.ts'

/**
 * How the site is, for a load balancer and whoever watches: 200 once there is something to serve, else 503. A fault does
 * not make it unhealthy, because the last good state is served; it is to be looked at all the same.
 */
export const toHealth = ({ ready, head, latest, following, fault }: FollowStatus): Answer => ({
  status: ready ? 200 : 503,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  body: Buffer.from(
    JSON.stringify({ ready, head, latest, fault: fault ?? null, connected: following !== 'nothing' }),
  ),
})
