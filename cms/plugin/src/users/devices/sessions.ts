import type { PayloadRequest } from 'payload'
import { slugOf } from '../../database/slugs.ts'
import { toRows, toText, toValues, type Values } from '../../fields/row.ts'
import { type Device, devicesSlug } from './devices.ts'

/** The devices of an account, the one that signed in last first. */
export const listDevices = async (req: PayloadRequest, account: string): Promise<Device[]> => {
  const { docs } = await req.payload.db.find<Device>({
    collection: slugOf(req, devicesSlug),
    where: { account: { equals: account } },
    sort: '-at',
    pagination: false,
    req,
  })
  return docs
}

/** Forgets devices: their cookies are worth nothing from now on. Their sessions are another matter. */
export const forgetDevices = async (req: PayloadRequest, gone: readonly Device[]): Promise<void> => {
  if (gone.length === 0) return
  await req.payload.db.deleteMany({
    collection: slugOf(req, devicesSlug),
    where: { id: { in: gone.map(({ id }) => id) } },
    req,
  })
}

/** The sessions of an account that have not run out, as Payload keeps them. */
export const listSessions = async (req: PayloadRequest, account: string): Promise<Values[]> => {
  const row = await req.payload.db.findOne({
    collection: slugOf(req, 'users'),
    where: { id: { equals: account } },
    req,
  })
  return toRows(toValues(row).sessions).filter(({ expiresAt }) => toTime(expiresAt) > Date.now())
}

/** Ends every session of an account that `stays` does not hold. */
export const keepSessions = async (
  req: PayloadRequest,
  { account, stays }: { account: string; stays: (id: string) => boolean },
): Promise<void> => {
  const sessions = await listSessions(req, account)
  const left = sessions.filter(({ id }) => stays(toText(id) ?? ''))
  if (left.length === sessions.length) return
  await req.payload.db.updateOne({
    collection: slugOf(req, 'users'),
    id: account,
    // Nothing of the account itself changes.
    data: { sessions: left, updatedAt: null },
    req,
    returning: false,
  })
}

const toTime = (value: unknown): number =>
  value instanceof Date ? value.getTime() : Date.parse(String(value))
