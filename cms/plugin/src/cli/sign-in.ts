import { z } from 'zod'
import { toRefusal } from './read-json.ts'

const signedIn = z.looseObject({ token: z.string() })

const whoAsks =
  '审核日志不公开：请用 --email 写明账号，密码放在环境变量 EXEMPLAR_PASSWORD 里；或先在后台下载，再核对文件。\n' +
  'The review log is private: name an account with --email, its password in EXEMPLAR_PASSWORD; or download it and check the file.'

/** Whose account: its e-mail, and the collection of accounts where it is not called `users`. */
export type SignIn = { readonly email: string | undefined; readonly accounts: string | undefined }

/** Signs in at a CMS. The password is read from EXEMPLAR_PASSWORD, so that it stands in no list of processes. */
export const signIn = async (
  place: string,
  { accounts = 'users', email }: SignIn,
): Promise<{ token: string; signOut: () => Promise<void> }> => {
  const password = process.env.EXEMPLAR_PASSWORD
  if (!email || !password) throw new Error(whoAsks)
  const address = new URL(`/api/${accounts}/login`, place).href
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  if (!answer.ok) throw await toRefusal(address, answer)
  const { token } = signedIn.parse(await answer.json())
  return {
    token,
    signOut: async () => {
      await fetch(new URL(`/api/${accounts}/logout`, place), {
        method: 'POST',
        headers: { Authorization: `JWT ${token}` },
      })
    },
  }
}
