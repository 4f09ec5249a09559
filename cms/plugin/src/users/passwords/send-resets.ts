import { setTimeout as pause } from 'node:timers/promises'
import { type CollectionSlug, createLocalReq, getLoginOptions, type Payload } from 'payload'
import { slugOf } from '../../database/slugs.ts'
import { isConflict } from '../../errors/conflict.ts'
import { toText, type Values } from '../../fields/row.ts'
import { accountsOf, findAccount } from '../sign-in/account-of.ts'
import { type PasswordRequest, passwordRequestsSlug } from './password-requests.ts'

/** How many are taken at one time, and how long nobody looks when there are none, in milliseconds. */
const batch = 20
const looksEvery = 2_000

/**
 * Sends the mails by which passwords are reset, until `abort` fires. Each is taken before it is sent, so that of two
 * processes one sends it; who got none asks again.
 */
export const sendResets = async (payload: Payload, abort: AbortSignal): Promise<void> => {
  while (!abort.aborted) {
    const waiting = await listWaiting(payload).catch((error: unknown) => {
      if (!abort.aborted)
        payload.logger.error({ msg: 'could not look for requests of passwords', err: error })
      return []
    })
    for (const request of waiting)
      if (!abort.aborted)
        await send(payload, request).catch((error: unknown) =>
          payload.logger.error({ msg: 'a password could not be reset by mail', err: error }),
        )
    if (waiting.length === 0) await pause(looksEvery, undefined, { signal: abort }).catch(() => undefined)
  }
}

const listWaiting = async (payload: Payload): Promise<PasswordRequest[]> => {
  const { docs } = await payload.db.find<PasswordRequest>({
    collection: slugOf({ payload }, passwordRequestsSlug),
    where: { state: { equals: 'waiting' } },
    sort: 'at',
    limit: batch,
  })
  return docs
}

const send = async (payload: Payload, request: PasswordRequest): Promise<void> => {
  const { name } = request
  if (!(await mark(payload, request, { from: 'waiting', to: 'sent', name: null })) || !name) return
  const account = await findAccount({ payload }, { collection: accountsOf(payload), name })
  const email = toText(account?.email)
  if (!account || !email) return
  try {
    const token = await createToken(payload, account)
    if (token)
      await payload.sendEmail({ to: email, ...(await toMessage(payload, { account, request, token })) })
  } catch (error) {
    if (!isConflict(error)) throw error
    // The account was written at the same moment: there is another turn.
    await mark(payload, request, { from: 'sent', to: 'waiting', name })
  }
}

type Marking = { from: PasswordRequest['state']; to: PasswordRequest['state']; name: string | null }

/** Whether it was still in that state. */
const mark = async (
  payload: Payload,
  { at, key }: PasswordRequest,
  { from, name, to }: Marking,
): Promise<boolean> => {
  const same = [{ key: { equals: key } }, { at: { equals: at } }, { state: { equals: from } }]
  const marked = await payload.db.updateOne({
    collection: slugOf({ payload }, passwordRequestsSlug),
    where: { and: same },
    data: { state: to, name },
    options: { atomic: true },
  })
  return marked !== null
}

/** Payload's own token, with the app's hooks, and without its mail. */
const createToken = (payload: Payload, { email, username }: Values): Promise<string> => {
  const { auth, slug } = accountsOf(payload)
  const { canLoginWithEmail } = getLoginOptions(auth.loginWithUsername)
  const data = (canLoginWithEmail ? { email } : { username }) as never
  return payload.forgotPassword({ collection: slug as CollectionSlug, data, disableEmail: true })
}

type Letter = { account: Values; request: PasswordRequest; token: string }
type Message = { subject: string } & ({ text: string } | { html: string })

/** In the words of the app where it has its own. */
const toMessage = async (payload: Payload, letter: Letter): Promise<Message> => {
  const { forgotPassword = {} } = accountsOf(payload).auth
  const { generateEmailHTML: toHtml, generateEmailSubject: toSubject } = forgotPassword
  const { text, subject } = toOwnMessage(payload, letter)
  if (!toHtml && !toSubject) return { subject, text }
  const given = {
    req: await createLocalReq({}, payload),
    token: letter.token,
    user: letter.account as never,
  }
  return {
    subject: (await toSubject?.(given)) ?? subject,
    ...(toHtml ? { html: await toHtml(given) } : { text }),
  }
}

const toOwnMessage = ({ config }: Payload, { request, token }: Letter): { subject: string; text: string } => {
  const { admin, routes, serverURL } = config
  const url = `${serverURL || request.origin}${routes.admin}${admin.routes.reset}/${token}`
  return request.english
    ? {
        subject: 'Reset your password',
        text: `Open this address within an hour to set a new password:\n${url}\n\nIf you did not ask for it, nothing has to be done: your password stays as it is.`,
      }
    : {
        subject: '重设密码',
        text: `请在一小时内打开下面的网址，设置新密码：\n${url}\n\n如果不是您本人申请的，不必理会，原密码照常使用。`,
      }
}
