import { type ReviewLevels, type Role, toReviewerRole } from '@exemplar/shared/review/roles'
import type { CollectionSlug, Payload } from 'payload'
import { toActorOf } from '../../access/actor.ts'
import { slugOf } from '../../database/slugs.ts'
import { documentsOf } from '../../documents/runtime.ts'
import { type Device, devicesSlug } from '../../users/devices/devices.ts'
import { attemptsSlug } from '../../users/sign-in/attempts.ts'
import { toAccountKey } from '../../users/sign-in/keys.ts'

/** An account of which something is to be seen to. */
export type AccountLine = {
  readonly id: string
  readonly name: string
  readonly role?: Role
  /** The name of its district; absent for one of the city. */
  readonly place?: string
  /** Since when, or until when it is so. */
  readonly at?: string
}

/** What is to be seen to, and of how many: the first lines of each. */
export type Lines = { readonly count: number; readonly lines: readonly AccountLine[] }

/** A review, or publishing, for which there are too few people: texts stop there. */
export type Lack = {
  readonly role: Role
  readonly place?: string
  readonly held: number
  readonly needed: number
}

/** The accounts, as whoever keeps them has to see them. */
export type Accounts = {
  readonly all: number
  /** Those that have to wait for wrong passwords. */
  readonly locked: Lines
  readonly roleless: Lines
  /** Never signed in, or not since the password was changed for them. */
  readonly unused: Lines
  /** Not signed in for three months. */
  readonly idle: Lines
  readonly lacks: readonly Lack[]
}

const shown = 5
const day = 86_400_000
const idleAfter = 90 * day

type Row = {
  id: string
  name?: string
  email?: string
  createdAt: string
  role?: Role
  districtCode?: string
}
type District = { code: string; name: string }

/** Reads what is to be seen to of the accounts at `now`, in milliseconds. */
export const readAccounts = async (payload: Payload, now: number): Promise<Accounts> => {
  const rows = await listAll<Row>(payload, slugOf({ payload }, 'users'))
  const districts = await listAll<District>(payload, slugOf({ payload }, 'districts'))
  const latest = await findLatestSignIns(payload)
  const locked = await findLocked(payload, { ids: rows.map(({ id }) => id), now })
  const places = new Map(districts.map(({ code, name }) => [code, name]))
  const toLines = (toTime: (row: Row) => string | false | undefined): Lines => {
    const found = rows.flatMap((row) => {
      const at = toTime(row)
      return at === false || at === undefined ? [] : [toLine(row, { at, places })]
    })
    return { count: found.length, lines: found.slice(0, shown) }
  }
  return {
    all: rows.length,
    locked: toLines(({ id }) => locked.get(id)),
    roleless: toLines((row) => toActorOf(row) === undefined && row.createdAt),
    unused: toLines(({ createdAt, id }) => !latest.has(id) && createdAt),
    idle: toLines(({ id }) => isIdle(latest.get(id), now) && latest.get(id)),
    lacks: listLacks(rows, { districts, levels: documentsOf(payload).reviewLevels }),
  }
}

const isIdle = (at: string | undefined, now: number): boolean =>
  at !== undefined && now - Date.parse(at) > idleAfter

const toLine = (
  { districtCode, email, id, name, role }: Row,
  { at, places }: { at: string; places: ReadonlyMap<string, string> },
): AccountLine => {
  const place = districtCode ? places.get(districtCode) : undefined
  return { id, name: name || email || id, at, ...(role ? { role } : {}), ...(place ? { place } : {}) }
}

const listAll = async <T>(payload: Payload, collection: CollectionSlug): Promise<T[]> => {
  const { docs } = await payload.db.find({ collection, pagination: false, sort: 'createdAt' })
  return docs as unknown as T[]
}

/** When each account signed in last, of those that have. */
const findLatestSignIns = async (payload: Payload): Promise<ReadonlyMap<string, string>> => {
  const { docs } = await payload.db.find<Device>({
    collection: slugOf({ payload }, devicesSlug),
    pagination: false,
    sort: 'at',
  })
  return new Map(docs.map(({ account, at }) => [account, at]))
}

/** Until when each account has to wait that has to. Tries are told by the key of their account, which is a digest. */
const findLocked = async (
  payload: Payload,
  { ids, now }: { ids: readonly string[]; now: number },
): Promise<ReadonlyMap<string, string>> => {
  const { docs } = await payload.db.find<{ account?: string; until: number }>({
    collection: slugOf({ payload }, attemptsSlug),
    where: { until: { greater_than: now } },
    pagination: false,
    sort: 'until',
  })
  const untils = new Map(docs.map(({ account, until }) => [account, new Date(until).toISOString()]))
  if (untils.size === 0) return new Map()
  return new Map(
    ids.flatMap((id) => {
      const until = untils.get(toAccountKey(payload, { id }))
      return until === undefined ? [] : [[id, until] as const]
    }),
  )
}

/** For which reviews, and for publishing, there are too few: a text of a district begins with one of that district. Pure. */
const listLacks = (
  rows: readonly Row[],
  { districts, levels }: { districts: readonly District[]; levels: ReviewLevels },
): Lack[] => {
  const count = (role: Role, code?: string) =>
    rows.filter((row) => row.role === role && (row.districtCode || undefined) === code).length
  const steps = Array.from({ length: levels }, (_, index) => index + 1)
  const ofCity = [...steps.map((level) => toReviewerRole(level, levels, {})), 'publisher' as const]
  const roles = [...new Set(ofCity)].filter((role) => role !== undefined)
  const first = toReviewerRole(1, levels, { district: '' })
  return [
    ...roles.map((role) => ({
      ...{ role, held: count(role) },
      // Nobody reviews an edition twice.
      needed: ofCity.filter((one) => one === role).length,
    })),
    ...(first === 'district-reviewer'
      ? districts.map(({ code, name }) => ({ role: first, place: name, held: count(first, code), needed: 1 }))
      : []),
  ].filter(({ held, needed }) => held < needed)
}
