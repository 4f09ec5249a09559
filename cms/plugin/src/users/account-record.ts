import type { AccountAct } from '@exemplar/shared/review/record'
import { type Role, roles } from '@exemplar/shared/review/roles'
import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest, Where } from 'payload'
import { toActor } from '../access/actor.ts'
import { slugOf } from '../database/slugs.ts'
import { toText, toValues, type Values } from '../fields/row.ts'
import { appendRecord } from '../review/log/log.ts'
import { hasRole } from './holder.ts'

/** Accounts that are given a password in a request: it is not in the row, so the row does not tell. */
const given = new WeakMap<PayloadRequest, Set<unknown>>()

/** To be called while what is written still holds the password. */
export const notePassword = (req: PayloadRequest, { data, id }: { data: unknown; id: unknown }): void => {
  if (toText(toValues(data).password)) given.set(req, (given.get(req) ?? new Set()).add(id))
}

/** Whether an account is given a password in this request. */
export const isGivenPassword = (req: PayloadRequest, id: unknown): boolean => given.get(req)?.has(id) ?? false

/**
 * Tells the review log who opened an account and for what, and every later change of who somebody is or may do: without
 * it nobody could say afterwards whether one person acted in several roles. Their own password is their own affair; one
 * that somebody else sets opens the account to them.
 */
export const recordAccount: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  const account = toValues(doc)
  if (!hasRole(account) && !hasRole(toValues(previousDoc))) return doc
  if (operation === 'create') {
    await record(req, { act: 'open-account', account, told: await toOffice(req, account) })
    return doc
  }
  const [wasClosed, isClosed] = [toValues(previousDoc), account].map(({ deletedAt }) => Boolean(deletedAt))
  if (wasClosed !== isClosed) {
    // Into the trash of an app that has one for its accounts, or out of it.
    await record(req, {
      act: isClosed ? 'close-account' : 'open-account',
      account,
      told: await toOffice(req, account),
    })
    return doc
  }
  const byOther = toActor(req.user)?.id !== account.id
  const told = await listChanges(req, { before: toValues(previousDoc), after: account })
  if (byOther && given.get(req)?.delete(account.id)) told.push('密码由他人重设')
  if (told.length > 0) await record(req, { act: 'change-account', account, told: told.join('，') })
  return doc
}

export const recordClosedAccount: CollectionAfterDeleteHook = async ({ doc, req }) => {
  const account = toValues(doc)
  if (hasRole(account))
    await record(req, { act: 'close-account', account, told: await toOffice(req, account) })
  return doc
}

/** That somebody else ended sign-ins of an account; their own are their own affair. */
export const recordEndedSignIns = async (req: PayloadRequest, id: string): Promise<void> => {
  const account = toValues(
    await req.payload.findByID({ collection: slugOf(req, 'users'), id, depth: 0, overrideAccess: true, req }),
  )
  if (hasRole(account)) await record(req, { act: 'change-account', account, told: '登录由他人结束' })
}

const record = (
  req: PayloadRequest,
  { act, account, told }: { act: AccountAct; account: Values; told: string },
): Promise<void> =>
  appendRecord(req, {
    act,
    collectionSlug: 'users',
    subject: String(account.id),
    comment: `${toText(account.name) ?? '（没有姓名）'}：${told}`,
  })

const toRoleName = (role: unknown): string => roles[role as Role]?.zh ?? '无'

const toOffice = async (req: PayloadRequest, { districtCode, role, unitKey }: Values): Promise<string> => {
  const unit = await readUnitName(req, unitKey)
  return [
    toRoleName(role),
    toText(districtCode) && `区划代码${toText(districtCode)}`,
    unit && `成员单位${unit}`,
  ]
    .filter(Boolean)
    .join('，')
}

/** What a unit is called, by its key, which says nothing to whoever reads the log; beside the name where others have that too. */
const readUnitName = async (req: PayloadRequest, unitKey: unknown): Promise<string | undefined> => {
  const key = toText(unitKey)
  if (!key) return undefined
  const find = async (where: Where): Promise<string[]> => {
    const { docs } = await req.payload.find({
      collection: slugOf(req, 'units'),
      where,
      ...{ limit: 2, pagination: false, depth: 0, overrideAccess: true, req },
    })
    return docs.flatMap((row) => toText(toValues(row).name) ?? [])
  }
  const [name] = await find({ key: { equals: key } })
  if (name === undefined) return key
  const isShared = (await find({ name: { equals: name } })).length > 1
  return isShared ? `${name}（${key}）` : name
}

/** What is different. A unit is another one by its key: names may be the same, and are changed. */
const listChanges = async (
  req: PayloadRequest,
  { before, after }: { before: Values; after: Values },
): Promise<string[]> => {
  const isMoved = toText(before.unitKey) !== toText(after.unitKey)
  const toColumns = async (row: Values) => [
    ['岗位', toRoleName(row.role)],
    ['区划代码', toText(row.districtCode) ?? '无'],
    ['成员单位', isMoved ? ((await readUnitName(req, row.unitKey)) ?? '无') : ''],
    ['姓名', toText(row.name) ?? '无'],
  ]
  const [was, is] = [(await toColumns(before)) as string[][], (await toColumns(after)) as string[][]]
  const changes = is.flatMap(([name, value], index) => {
    const old = was[index]?.[1]
    return old === value ? [] : [`${name}由${old}改为${value}`]
  })
  return before.email === after.email ? changes : [...changes, '登录邮箱变更']
}
