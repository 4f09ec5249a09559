import { findPasswordFault } from '@exemplar/shared/accounts/password'
import { fieldTerms, type Label } from '@exemplar/shared/glossary'
import { type PayloadRequest, ValidationError } from 'payload'
import { afterRollback } from '../../database/after-commit.ts'
import { slugOf } from '../../database/slugs.ts'
import { toText, toValues, type Values } from '../../fields/row.ts'
import { AccountError } from '../errors.ts'
import { tellWait } from '../sign-in/guard-sign-in.ts'
import { toKey } from '../sign-in/keys.ts'
import { count, findWait, forget } from '../sign-in/tries.ts'
import { limits } from '../sign-in/waits.ts'
import { hasPassword, isPassword } from './hash.ts'

/** Throws what is wrong with a password that an account is given, at its field. */
export const requireGoodPassword = (
  req: PayloadRequest,
  { account, password }: { account: Values; password: unknown },
): void => {
  if (typeof password !== 'string' || password === '') return
  const names = [account.name, account.email, account.username].flatMap((name) => toText(name) ?? [])
  const fault = findPasswordFault(password, names)
  if (fault) throw toRefusal(req, 'password', fault)
}

const missing: Label = { zh: '请填写当前密码。', en: 'Type the current password.' }
const wrong: Label = { zh: '当前密码不对。', en: 'This is not the current password.' }

/** In milliseconds. */
const aMoment = 1_000

/** Tries that are not counted yet: one at a time for each account, so that many at once are no way past the count. */
const underWay = new Set<string>()

/**
 * Whoever changes their own password knows the one they have: who finds a desk left open does not keep the account. Throws
 * at the field, or `sign-in-later` where wrong ones were tried too often.
 */
export const requireCurrentPassword = async (
  req: PayloadRequest,
  { account, given }: { account: unknown; given: unknown },
): Promise<void> => {
  const row = toValues(
    await req.payload.db.findOne({
      collection: slugOf(req, 'users'),
      where: { id: { equals: account } },
      req,
    }),
  )
  if (!hasPassword(row)) return
  if (typeof given !== 'string' || given === '') throw toRefusal(req, 'currentPassword', missing)
  const { payload } = req
  const key = toKey(payload, 'current password', String(account))
  const wait = await findWait(req, key)
  if (wait > 0 || underWay.has(key)) {
    tellWait(req, Math.max(wait, aMoment))
    throw new AccountError('sign-in-later')
  }
  underWay.add(key)
  const done = () => void underWay.delete(key)
  const isRight = await isPassword(given, row).finally(done)
  if (isRight) return forget(req, key)
  underWay.add(key)
  // What is refused is rolled back, and has to be counted nevertheless.
  await afterRollback(
    req,
    async () => void (await count({ payload }, { key, limit: limits.stranger }).finally(done)),
  )
  throw toRefusal(req, 'currentPassword', wrong)
}

const toRefusal = (req: PayloadRequest, path: keyof typeof labels, { en, zh }: Label): ValidationError => {
  const language = req.i18n?.language === 'en' ? 'en' : 'zh'
  const error = { path, label: labels[path][language], message: { en, zh }[language] }
  return new ValidationError({ collection: slugOf(req, 'users'), errors: [error] }, req.t)
}

const labels = {
  password: { zh: '密码', en: 'Password' },
  currentPassword: fieldTerms.currentPassword,
} satisfies Record<string, Label>
