import { toClient, toTold } from './client.ts'
import type { Person } from './people.ts'

export type Raw = {
  readonly method?: string
  readonly type?: string
  readonly body?: BodyInit
  readonly headers?: Readonly<Record<string, string>>
}

/** Asks a CMS as somebody, or as nobody, without anything that a client would put right; the status and the code. */
export const askRaw = async (
  url: string,
  path: string,
  { method = 'POST', type, body, headers }: Raw,
  person?: Person,
) => {
  const { body: signedIn } = person
    ? await toClient(url).post<{ token: string }>('/api/users/login', person)
    : { body: { token: '' } }
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: {
      ...(person ? { authorization: `JWT ${signedIn.token}` } : {}),
      ...(type ? { 'content-type': type } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { body }),
  })
  return toTold({
    status: answer.status,
    headers: answer.headers,
    body: await answer.json().catch(() => ({})),
  })
}
