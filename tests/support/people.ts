import { randomUUID } from 'node:crypto'
import type { Role } from '@exemplar/shared/review/roles'
import type { Payload } from 'payload'
import { signIn } from './account.ts'
import { type Client, toClient } from './client.ts'

/** A CMS and a way to put rows into it: past the rules in the same process, or as an administrator over REST. */
export type Office = {
  readonly url: string
  readonly make: (collection: string, data: Record<string, unknown>) => Promise<string>
}

/** Somebody with an account, signed in, who speaks REST. */
export type Person = Client & { readonly id: string; readonly email: string; readonly password: string }

/** The office of a CMS that runs in this process. */
export const toLocalOffice = ({ payload, url }: { payload: Payload; url: string }): Office => ({
  url,
  make: async (collection, data) => {
    const row = await payload.create({
      collection: collection as 'users',
      data: data as never,
      overrideAccess: true,
    })
    return String(row.id)
  },
})

/** The office of a CMS in another process, empty so far: its first account is an administrator. */
export const openRemoteOffice = async (url: string): Promise<Office> => {
  const account = { email: 'first@example.com', password: randomUUID() }
  await toClient(url).post('/api/users/first-register', {
    ...account,
    name: '第一位管理员',
    role: 'administrator',
  })
  const administrator = toClient(url, await signIn(url, account))
  return { url, make: (collection, data) => create(administrator, collection, data) }
}

/** Creates a document over REST; returns its id. Throws with what was answered when it was refused. */
export const create = async (client: Client, collection: string, data: unknown): Promise<string> => {
  const { body, status } = await client.post<{ doc?: { id: string } }>(`/api/${collection}`, data)
  if (body.doc === undefined) throw new Error(`${status} ${JSON.stringify(body)}`)
  return body.doc.id
}

type Seat = { role: Role; district?: string; unit?: string; name?: string }

/** Makes an account and signs in. `district` and `unit` are ids of rows; without either the account is the city's. */
export const hire = async (office: Office, seat: Seat): Promise<Person> => {
  const { account, id } = await register(office, seat)
  return { ...toClient(office.url, await signIn(office.url, account)), ...account, id }
}

/** The same of somebody of many, of whom few come to speak: signed in when they first do. */
export const enlist = async (office: Office, seat: Seat): Promise<Person> => {
  const { account, id } = await register(office, seat)
  let token: Promise<string> | undefined
  const toToken = () => {
    token ??= signIn(office.url, account)
    return token
  }
  return { ...toClient(office.url, toToken), ...account, id }
}

const register = async ({ make }: Office, { role, name = role, ...bound }: Seat) => {
  const account = { email: `${randomUUID()}@example.com`, password: randomUUID() }
  return { account, id: await make('users', { ...account, name, role, ...bound }) }
}

/** The same person, signed in at a CMS that was started anew on the data that they have their account in. */
export const signInAgain = async (url: string, person: Person): Promise<Person> => ({
  ...person,
  ...toClient(url, await signIn(url, person)),
})
