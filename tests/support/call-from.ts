import { request } from 'node:http'
import { text } from 'node:stream/consumers'

export type Told = {
  readonly status: number
  readonly body: { readonly [name: string]: unknown }
  /** Of the refusal, where ours has one. */
  readonly code: string | undefined
  readonly retryAfter: number | undefined
  /** What the answer sets, name and value alone, as a browser sends them back. */
  readonly cookies: readonly string[]
}

type Call = {
  readonly path: string
  readonly body?: unknown
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** Calls a server of this machine from one of its own addresses (`127.0.0.2`), of which each counts as somebody else. */
export const callFrom = async (url: string, from: string, call: Call): Promise<Told> => {
  const { body, headers = {}, method = 'POST', path } = call
  const told = Promise.withResolvers<Told>()
  const asked = request(
    new URL(path, url),
    {
      method,
      localAddress: from,
      headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
    },
    async (answer) => {
      const json = JSON.parse((await text(answer)) || '{}')
      const wait = answer.headers['retry-after']
      told.resolve({
        status: answer.statusCode ?? 0,
        body: json,
        code: json.errors?.[0]?.data?.code,
        retryAfter: wait === undefined ? undefined : Number(wait),
        cookies: (answer.headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0] ?? ''),
      })
    },
  )
  asked.once('error', told.reject)
  asked.end(body === undefined ? undefined : JSON.stringify(body))
  return told.promise
}
