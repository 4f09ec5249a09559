import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { readingCookie } from '../layout/reading.ts'
import type { WholeAnswer } from './answer.ts'
import { capture, type Handler } from './capture.ts'
import { pagePolicy } from './policy.ts'
import { toCarried } from './security-headers.ts'
import type { AskedPage } from './store/asked-page.ts'

type PageMakerOptions = {
  readonly handler: Handler
  readonly siteUrl: string
  /** On every page, unless it has another value of its own. */
  readonly headers: Readonly<Record<string, string>>
  /** What every page is told beside the request, by whoever asks for all of them. */
  readonly told?: Pick<App.Locals, 'asFile'>
}

/**
 * Makes the pages of the build, each anew: what is given to it is all that a page can see of a request, so that one made
 * for one reader is good for every other.
 */
export const toPageMaker = ({ handler, siteUrl, headers: always, told }: PageMakerOptions) => {
  const { host } = new URL(siteUrl)
  return async ({ target, reading }: AskedPage): Promise<WholeAnswer> => {
    const request = new IncomingMessage(new Socket())
    request.method = 'GET'
    request.url = target
    request.headers = { host, ...(reading === 'normal' ? {} : { cookie: `${readingCookie}=${reading}` }) }
    const locals: App.Locals = { ...told }
    const { status, headers, body } = await capture(handler, request, locals)
    return {
      status,
      headers: {
        ...toCarried(always, headers),
        // Asked for again every time; what has not changed comes back as 304.
        'cache-control': 'no-cache',
        // A page that has a style or a script of its own says so itself.
        ...(String(headers['content-type']).startsWith('text/html') && {
          'content-security-policy': pagePolicy,
        }),
        ...headers,
        ...(headers['content-type'] === 'text/html' ? { 'content-type': 'text/html; charset=utf-8' } : {}),
        // How a reader wants to read is in a cookie.
        vary: 'accept-encoding, cookie',
      },
      body,
      ...(locals.until && { until: locals.until }),
    }
  }
}
export type MakePage = ReturnType<typeof toPageMaker>
