import type { Role } from '@exemplar/shared/review/roles'
import { createAccount } from './account.ts'
import { type Client, toClient } from './client.ts'
import type { Cms } from './cms.ts'

/** Somebody with an account, signed in, who speaks REST. */
export type Person = Client & { readonly id: string; readonly email: string; readonly password: string }

/** Makes an account and signs in. `district` is the id of a district; without one the account is the city's. */
export const hire = async (
  cms: Cms,
  asked: { role: Role; district?: string; name?: string },
): Promise<Person> => {
  const { user, token, email, password } = await createAccount(cms, asked)
  return { ...toClient(cms.url, token), id: String(user.id), email, password }
}
