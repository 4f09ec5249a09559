/** What REST answered: status, headers, and the body as JSON (or text where it is none). */
export type Answer<T = unknown> = { readonly status: number; readonly headers: Headers; readonly body: T }

/** `body` is sent as JSON, a form as it is. */
type Call = <T = Record<string, unknown>>(path: string, body?: unknown) => Promise<Answer<T>>
export type Client = {
  readonly get: Call
  readonly post: Call
  readonly put: Call
  readonly patch: Call
  readonly delete: Call
}

/** A caller of the REST API at `url`, anonymous without a token, or with what gives one when it is first needed. */
export const toClient = (url: string, pass?: string | (() => Promise<string>)): Client => {
  const toCall =
    (method: string): Call =>
    async <T>(path: string, body?: unknown) => {
      const token = typeof pass === 'function' ? await pass() : pass
      const answer = await fetch(new URL(path, url), {
        method,
        redirect: 'manual',
        headers: {
          ...(token ? { Authorization: `JWT ${token}` } : {}),
          ...(body === undefined || body instanceof FormData ? {} : { 'Content-Type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
      })
      const text = await answer.text()
      return { status: answer.status, headers: answer.headers, body: toJson(text) as T }
    }
  return {
    get: toCall('GET'),
    post: toCall('POST'),
    put: toCall('PUT'),
    patch: toCall('PATCH'),
    delete: toCall('DELETE'),
  }
}

const toJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** The permanent code of an error that the plugin answered. */
export const toCode = ({ body }: Pick<Answer, 'body'>): string | undefined =>
  (body as { errors?: { data?: { code?: string } }[] }).errors?.[0]?.data?.code

/** The status of an answer, and the permanent code of an error. */
export const toTold = (answer: Answer) => [answer.status, toCode(answer)]
