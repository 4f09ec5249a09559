import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { Socket } from 'node:net'
import type { FollowStatus } from '../gazette/follow/status.ts'
import { isBeingMade } from '../gazette/unserved.ts'
import { toAddressReader } from './address.ts'
import { type Answer, type Answerer, toText, type WholeAnswer } from './answer.ts'
import { toHealth } from './health.ts'
import { hasHosts, isHost } from './host.ts'
import { toMatched } from './if-match.ts'
import { notReady } from './not-ready.ts'
import { strictPolicy } from './policy.ts'
import { toCarried, toSecurityHeaders } from './security-headers.ts'
import { type Exchange, isFlat, send, sendFlat, sendWhole } from './send.ts'
import { sendRaw, toUnreadable } from './unreadable.ts'

type FrontOptions = {
  /** Begins and ends with a slash. */
  readonly base: string
  readonly siteUrl: string
  readonly status: () => FollowStatus
  /** Asked in turn once the address is known to be good: what is there whether or not the site is ready. */
  readonly files: readonly Answerer[]
  /** Asked last, once the site is ready, for pages with what `toHeaders` says in their heads. */
  readonly pages: Answerer
  /** Milliseconds after which a browser is let go that takes nothing of what is sent to it. */
  readonly patience?: number
}

/** Longer than the proxies before it keep theirs, so that none sends a request into a closing connection. */
const keepAlive = 75_000

/**
 * Whoever reads over a bad line takes something in this time; whoever only holds on keeps files and archives from others.
 * Node lets it pass twice where a part of what was written last had gone out.
 */
const longestPause = 120_000

/** What every answer of a front carries, unless it has another value of its own. */
export const toFrontHeaders = ({ siteUrl }: { siteUrl: string }): Record<string, string> => ({
  'content-security-policy': strictPolicy,
  ...toSecurityHeaders({ siteUrl }),
})

/** The server of the site: every answer goes out through here, with its security headers. It does not listen yet. */
export const createFront = (options: FrontOptions): Server => {
  const always = toFrontHeaders(options)
  const ask = toAsk(options)
  const toAnswer = (request: IncomingMessage): Answer | Promise<Answer> => {
    const ifMatch = request.headers['if-match']
    const found = ask(request)
    return ifMatch === undefined ? found : Promise.resolve(found).then((one) => toMatched(one, ifMatch))
  }
  const sendFound = async (found: Answer, exchange: Exchange): Promise<void> =>
    isFlat(found)
      ? sendFlat(found, exchange)
      : send(
          { ...found, headers: { ...toCarried(always, found.headers), ...found.headers } } as Answer &
            typeof found,
          exchange,
        )
  const sayNo = (answer: WholeAnswer, exchange: Exchange): void =>
    sendWhole({ ...answer, headers: { ...always, ...answer.headers } }, exchange)
  // What has no host is answered here, with the headers of every answer, and not by Node.
  const server = createServer({ requireHostHeader: false }, (request, response) => {
    const exchange = { request, response }
    const fail = (error: unknown): void => {
      console.error(error)
      const said = isBeingMade(error) ? notReady : broken
      if (response.headersSent) response.destroy()
      else sayNo(said, exchange)
    }
    try {
      // A page that stands ready goes out in this turn.
      const found = toAnswer(request)
      if ('then' in found) found.then((answer) => sendFound(answer, exchange)).catch(fail)
      else if (isFlat(found)) sendFlat(found, exchange)
      else sendFound(found, exchange).catch(fail)
    } catch (error) {
      fail(error)
    }
  })
  server.on('checkExpectation', (request, response) => sayNo(unexpected, { request, response }))
  server.on('clientError', (fault: Error, socket: Socket) => {
    const { status, headers, body } = toUnreadable(fault, options.base)
    sendRaw({ status, headers: { ...always, ...headers }, body }, socket)
  })
  server.keepAliveTimeout = keepAlive
  server.timeout = options.patience ?? longestPause
  return server
}

const broken = toText(500, '网站出错，已经记录 / an error, which was logged')
const unexpected = toText(417, '没有所要求的做法 / nothing is done that Expect asks for')

const toAsk = (options: FrontOptions): ((request: IncomingMessage) => Answer | Promise<Answer>) => {
  const toAddress = toAddressReader(options.base)
  const health = `${options.base}healthz`
  return (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return toText(405, '本站只供阅读 / this site is for reading', { allow: 'GET, HEAD' })
    // A part can be asked for by GET alone (RFC 9110, 14.2).
    if (request.method === 'HEAD') delete request.headers.range
    if (!isHost(request.headers.host) || hasHosts(request.rawHeaders))
      return toText(400, '主机名有误 / bad host')
    const address = toAddress(request.url)
    if ('status' in address) return address
    if (address.path === health) return toHealth(options.status(), address.search)
    for (const file of options.files) {
      const found = file(request, address)
      if (found) return found
    }
    if (!options.status().ready) return notReady
    return options.pages(request, address) ?? toText(404, '没有这个页面 / no such page')
  }
}
