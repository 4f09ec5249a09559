import { decodeJwt } from 'jose'
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionAfterLoginHook,
  PayloadRequest,
} from 'payload'
import { slugOf } from '../../database/slugs.ts'
import { toText, toValues } from '../../fields/row.ts'
import { isGivenPassword } from '../account-record.ts'
import { findClientAddress } from '../sign-in/client-address.ts'
import { toBrowserName } from './browser.ts'
import { giveCookie, readCookie } from './device-cookie.ts'
import { type Device, devicesSlug, mostDevices } from './devices.ts'
import { forgetDevices, keepSessions, listDevices, listSessions } from './sessions.ts'

/** Requests that set a password anew with a token: whoever was signed in before is a stranger again. */
const resetting = new WeakSet<PayloadRequest>()

/** To be called before a password is set with a token. */
export const noteReset = (req: PayloadRequest): void => void resetting.add(req)

/**
 * Notes from where an account has signed in, and gives that browser its cookie. A device has one session, an account no
 * more sessions than devices: what has no row here is ended, so that a list of sessions which another sign-in read
 * before, and wrote after, some of them were ended brings none of them back.
 */
export const noteDevice: CollectionAfterLoginHook = async ({ collection, req, token, user }) => {
  const account = String(user.id)
  const session = toText(decodeJwt(token).sid)
  const all = await listDevices(req, account)
  const known = await findDevice(req, account, all)
  const signedIn = new Set<unknown>((await listSessions(req, account)).map(({ id }) => id))
  // Those that have signed out go first: a program that signs in and out each night pushes nobody out.
  const others = all
    .filter((device) => device !== known)
    .toSorted((a, b) => Number(signedIn.has(b.session)) - Number(signedIn.has(a.session)))
  const gone = resetting.delete(req) ? others : others.slice(mostDevices - 1)
  await forgetDevices(req, gone)
  const device = await write(req, { account, known, session })
  const stay = new Set([session, ...others.filter((one) => !gone.includes(one)).map((one) => one.session)])
  await keepSessions(req, { account, stays: (id) => stay.has(id) })
  await giveCookie(req, { account, collection, device })
  return user
}

/** The device of an account that asks, by its cookie. */
export const findDevice = async (
  req: PayloadRequest,
  account: string,
  among?: readonly Device[],
): Promise<Device | undefined> => {
  const named = await readCookie(req, account)
  if (named === undefined) return undefined
  return (among ?? (await listDevices(req, account))).find(({ id }) => id === named)
}

type Signing = { account: string; known: Device | undefined; session: string | undefined }

const write = async (req: PayloadRequest, { account, known, session }: Signing): Promise<string> => {
  const at = new Date().toISOString()
  const data = {
    ...{ at, session: session ?? null },
    browser: toBrowserName(req.headers.get('user-agent')) ?? null,
    address: findClientAddress(req) ?? null,
  }
  const collection = slugOf(req, devicesSlug)
  if (known) {
    await req.payload.db.updateOne({ collection, id: known.id, data, req, returning: false })
    return known.id
  }
  const { id } = await req.payload.db.create({ collection, data: { ...data, account, firstAt: at }, req })
  return String(id)
}

/** A new password makes strangers of all other devices of the account; Payload has ended their sessions. */
export const forgetOthers: CollectionAfterChangeHook = async ({ doc, req }) => {
  const account = toText(toValues(doc).id)
  if (account === undefined || !isGivenPassword(req, account)) return doc
  const { _sid: own } = (req.user?.id === account ? req.user : {}) as { _sid?: unknown }
  const all = await listDevices(req, account)
  await forgetDevices(
    req,
    all.filter(({ session }) => own === undefined || session !== own),
  )
  return doc
}

/** An account that is gone was nowhere. */
export const forgetAllDevices: CollectionAfterDeleteHook = async ({ doc, req }) => {
  const { id } = toValues(doc)
  await forgetDevices(req, await listDevices(req, String(id)))
  return doc
}
