import { toFaultLabel } from '../gazette/follow/fault.ts'
import type { FollowStatus } from '../gazette/follow/status.ts'
import { toText, type WholeAnswer } from './answer.ts'

/** Seconds since the feed was last read from which on a site is no more what the public takes it for. */
const mostLag = 120

/**
 * How the site is, for a load balancer and whoever watches: 200 once there is something to serve, else 503. A fault does
 * not make it unhealthy, because the last good state is served. With `?strict` it does, and so does a feed that was not
 * read for long: for who watches and can call somebody.
 */
export const toHealth = (status: FollowStatus, search: string): WholeAnswer => {
  if (search !== '' && search !== '?strict')
    return toText(400, '只有 ?strict 一个参数 / there is no parameter but ?strict')
  const health = describe(status)
  const isWell = !health.fault && !health.memory && (health.lagSeconds ?? 0) <= mostLag
  return {
    status: status.ready && (search === '' || isWell) ? 200 : 503,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    body: Buffer.from(JSON.stringify(health)),
  }
}

const describe = ({ ready, head, latest, following, fault, lastReadAt, lost, forgotten }: FollowStatus) => ({
  ready,
  head,
  latest,
  fault: fault ? toFault(fault) : null,
  connected: following !== 'nothing',
  /** When a whole good answer of the feed was last had, and how long ago; null before the first since the start. */
  lastReadAt: lastReadAt ?? null,
  lagSeconds: toLag({ lastReadAt }) ?? null,
  ...(lost ? { memory: { code: 'memory-lost', since: lost.at, number: lost.number, ...memoryLost } } : {}),
  ...(forgotten ? { forgotten } : {}),
})

/** Whole seconds since the feed was last read; undefined before the first time. */
export const toLag = ({ lastReadAt }: Pick<FollowStatus, 'lastReadAt'>): number | undefined =>
  lastReadAt === undefined ? undefined : Math.round((Date.now() - Date.parse(lastReadAt)) / 1_000)

const toFault = ({ number, code, at }: NonNullable<FollowStatus['fault']>) => ({
  number,
  code,
  since: at,
  ...toFaultLabel(code),
})

const memoryLost = {
  zh: '所见记录曾损坏或缺失，已按副本重建；核对无误后用 forget 命令说明缘由即可消除本提示',
  en: 'the memory was damaged or missing and made anew from the replica; once that was looked into, the command forget clears this note',
}
