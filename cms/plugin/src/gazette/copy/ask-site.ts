import type { Label } from '@exemplar/shared/glossary'
import { type Health, readHealth } from './health.ts'
import { readAtMost } from './read-at-most.ts'

/** Why a site gave no health answer. */
export const failures = {
  'no-answer': { zh: '连接不上', en: 'it cannot be reached' },
  'timed-out': { zh: '5秒内没有答复', en: 'no answer within five seconds' },
  redirected: { zh: '网址跳转到了别处', en: 'the address leads elsewhere' },
  'too-long': { zh: '答复过长，不像网站的运行状况', en: 'the answer is too long to be a health answer' },
  'not-health': { zh: '答复的不是网站的运行状况', en: 'what answers there is not the site' },
} as const satisfies Record<string, Label>
export type FailureCode = keyof typeof failures

/** A health answer has some hundred bytes. */
const most = 64 * 1024
/** For the whole of it, in milliseconds. */
const patience = 5_000

/**
 * Asks a site how it is, at its health address. Follows no redirect, reads no more than a health answer can have, waits no
 * longer than five seconds, and never throws. `abort` ends it early, as `no-answer`.
 */
export const askSite = async (url: string, abort: AbortSignal): Promise<Health | FailureCode> => {
  const time = AbortSignal.timeout(patience)
  try {
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { Accept: 'application/json', 'Accept-Encoding': 'identity' },
      signal: AbortSignal.any([abort, time]),
    })
    if (answer.status >= 300 && answer.status < 400) return await drop(answer, 'redirected')
    // A site that has nothing to serve yet says so with 503.
    if (answer.status !== 200 && answer.status !== 503) return await drop(answer, 'not-health')
    const bytes = await readAtMost(answer, most)
    if (bytes === undefined) return 'too-long'
    return readHealth(new TextDecoder().decode(bytes)) ?? 'not-health'
  } catch {
    return time.aborted ? 'timed-out' : 'no-answer'
  }
}

const drop = async (answer: Response, code: FailureCode): Promise<FailureCode> => {
  await answer.body?.cancel()
  return code
}
