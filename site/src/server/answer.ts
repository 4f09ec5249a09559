import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'

/** What goes back to a browser, whole: the front sends it, a cache could keep it. */
export type Answer = {
  readonly status: number
  /** Names in lower case. */
  readonly headers: OutgoingHttpHeaders
  readonly body: Uint8Array
}

/** Answers a request, or leaves it (undefined) to whoever is asked next. `path` is decoded and begins with the base. */
export type Answerer = (
  request: IncomingMessage,
  url: { readonly path: string; readonly search: string },
) => Answer | undefined | Promise<Answer | undefined>

/** An answer in words, for those who meet no page. */
export const toText = (status: number, text: string, headers: OutgoingHttpHeaders = {}): Answer => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...headers },
  body: Buffer.from(`${text}\n`),
})

export const toRedirect = (location: string): Answer => toText(308, location, { location })

/** Sends an answer; to HEAD without its body, with the length that GET would have. */
export const send = (
  { status, headers, body }: Answer,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): void => {
  const length = status === 304 || status === 204 ? {} : { 'content-length': body.byteLength }
  response.writeHead(status, { ...headers, ...length })
  response.end(request.method === 'HEAD' || status === 304 ? undefined : body)
}
