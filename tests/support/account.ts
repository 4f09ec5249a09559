import { randomUUID } from 'node:crypto'
import type { Role } from '@exemplar/shared/review/roles'
import type { TypedUser } from 'payload'
import type { Cms } from './cms.ts'

export type Account = {
  readonly user: TypedUser
  readonly email: string
  readonly password: string
  /** `fetch` on the CMS as this account, path from `/` on. A plain object as `body` is sent as JSON. */
  readonly call: (path: string, init?: CallInit) => Promise<Response>
}
type CallInit = Omit<RequestInit, 'body'> & { body?: BodyInit | Record<string, unknown> }

/** Creates an account and signs it in over HTTP. `district` is the id of one; without it the account is the city's. */
export const createAccount = async (
  cms: Cms,
  { role, district, name }: { role: Role; district?: string; name?: string },
): Promise<Account> => {
  const email = `${randomUUID()}@example.com`
  const password = randomUUID()
  await cms.payload.create({
    collection: 'users',
    data: { email, password, role, name: name ?? role, ...(district ? { district } : {}) } as never,
  })
  const token = await signIn(cms.url, { email, password })
  const { user } = await cms.payload.auth({ headers: new Headers({ Authorization: `JWT ${token}` }) })
  if (!user) throw new Error('signed in, and yet nobody')
  return { user, email, password, call: toCall(cms.url, token) }
}

/** Signs in and returns the token. Throws where the CMS refuses. */
export const signIn = async (url: string, body: { email: string; password: string }): Promise<string> => {
  const response = await anonymous(url)('/api/users/login', { method: 'POST', body })
  if (!response.ok) throw new Error(`sign in: ${response.status} ${await response.text()}`)
  const { token } = (await response.json()) as { token: string }
  return token
}

/** `fetch` on the CMS without an account. */
export const anonymous = (url: string): Account['call'] => toCall(url)

const toCall =
  (url: string, token?: string): Account['call'] =>
  (path, { body, headers, ...init } = {}) => {
    const sent = new Headers(headers)
    if (token) sent.set('Authorization', `JWT ${token}`)
    const json = body !== undefined && Object.getPrototypeOf(body) === Object.prototype
    if (json) sent.set('Content-Type', 'application/json')
    return fetch(`${url}${path}`, {
      ...init,
      headers: sent,
      ...(body === undefined ? {} : { body: json ? JSON.stringify(body) : (body as BodyInit) }),
    })
  }
