import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { toActor } from '../../access/actor.ts'
import { readBody, readPart } from '../../access/request.ts'
import { inTransaction } from '../../database/transaction.ts'
import { RequestError } from '../../errors/request-errors.ts'
import { toText } from '../../fields/row.ts'
import { recordEndedSignIns } from '../account-record.ts'
import { AccountError } from '../errors.ts'
import type { Device } from './devices.ts'
import { forgetDevices, keepSessions, listDevices, listSessions } from './sessions.ts'

/** A device as the account's page shows it. */
export type ShownDevice = Pick<Device, 'id' | 'at' | 'firstAt'> & {
  readonly browser?: string
  readonly address?: string
  readonly isSignedIn: boolean
  /** Whoever asks sits at it. */
  readonly isOwn: boolean
}
export type DeviceList = { readonly devices: readonly ShownDevice[] }

/** Which to end: these, or all but the one that asks. */
const ending = z.strictObject({
  devices: z.union([z.literal('others'), z.array(z.string().min(1)).min(1).max(100)]),
})

/** `GET /api/<accounts>/:id/devices`: from where an account has signed in. For itself and administrators. */
const list: Endpoint = {
  path: '/:id/devices',
  method: 'get',
  handler: async (req) => answer(req, requireAccount(req)),
}

/** `POST /api/<accounts>/:id/devices/end` with `{ devices }`: ends and forgets them. Answers like the list. */
const end: Endpoint = {
  path: '/:id/devices/end',
  method: 'post',
  handler: async (req) => {
    const account = requireAccount(req)
    const { devices } = await readBody(req, ending)
    await endDevices(req, { account, devices })
    return answer(req, account)
  },
}

export const deviceEndpoints: Endpoint[] = [list, end]

/** Whose devices: one's own, or anybody's for those who keep the accounts. */
const requireAccount = (req: PayloadRequest): string => {
  const actor = toActor(req.user)
  if (!actor) throw new RequestError('not-signed-in')
  const account = readPart(req)
  if (actor.id !== account && actor.role !== 'administrator') throw new RequestError('forbidden')
  return account
}

/** The session of whoever asks, where the account is theirs. */
const toOwnSession = ({ user }: PayloadRequest, account: string): string | undefined =>
  user?.id === account ? toText((user as { _sid?: unknown })._sid) : undefined

const endDevices = async (
  asked: PayloadRequest,
  { account, devices }: { account: string } & z.infer<typeof ending>,
): Promise<void> => {
  const own = toOwnSession(asked, account)
  await inTransaction({ payload: asked.payload, user: asked.user }, async (req) => {
    const all = await listDevices(req, account)
    const isOthers = ({ session }: Device) => session !== own || own === undefined
    const gone = devices === 'others' ? all.filter(isOthers) : all.filter(({ id }) => devices.includes(id))
    if (devices !== 'others' && gone.length === 0) throw new AccountError('unknown-device')
    await forgetDevices(req, gone)
    const ended = new Set(gone.map(({ session }) => session))
    // Of all others those too that have no row: they are older than the rows.
    const stays = (id: string) => (devices === 'others' ? id === own : !ended.has(id))
    await keepSessions(req, { account, stays })
    if (asked.user?.id !== account) await recordEndedSignIns(req, account)
  })
}

const answer = async (req: PayloadRequest, account: string): Promise<Response> => {
  const sessions = new Set((await listSessions(req, account)).map(({ id }) => toText(id)))
  const own = toOwnSession(req, account)
  const devices = (await listDevices(req, account)).map(
    ({ address, at, browser, firstAt, id, session }): ShownDevice => ({
      ...{ id, at, firstAt, ...(browser ? { browser } : {}), ...(address ? { address } : {}) },
      isSignedIn: typeof session === 'string' && sessions.has(session),
      isOwn: own !== undefined && session === own,
    }),
  )
  return Response.json({ devices } satisfies DeviceList)
}
