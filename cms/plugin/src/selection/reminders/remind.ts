import { toBeijingDate } from '@exemplar/shared/beijing'
import { type Debt, isDebtor, listDebts, toDebtWords } from '@exemplar/shared/selection/debts'
import { stages } from '@exemplar/shared/selection/stages'
import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { toActorOf } from '../../access/actor.ts'
import { slugOf } from '../../database/slugs.ts'
import { inTransaction } from '../../database/transaction.ts'
import type { Row } from '../../documents/reviewable.ts'
import { toText, toValues } from '../../fields/row.ts'
import { tell } from '../../messages/notify.ts'
import { RoundError } from '../errors.ts'
import { findStanding } from '../standing-of.ts'
import { type Reminder, roundRemindersSlug } from './collection.ts'

/** Of whom, and of which stage, in which round. */
export type Owed = Pick<Debt, 'debtor' | 'stage'> & { readonly round: string }

/**
 * Reminds everybody who owes something of it, in the admin and by mail, and writes it down; `user` is absent where nobody
 * pressed a button. Looks again at what is owed, in the transaction in which it is told. Throws `nothing-waits`,
 * `reminded-today`, or `nobody-to-remind`.
 */
export const remind = (
  payload: Payload,
  { user, debtor, round, stage }: Owed & { user: TypedUser | null },
): Promise<void> =>
  inTransaction({ payload, user }, async (req) => {
    const standing = await findStanding(req, round)
    const debt = standing && listDebts(standing).find((one) => one.debtor === debtor && one.stage === stage)
    if (!debt) throw new RoundError('nothing-waits')
    const today = toBeijingDate(Date.now())
    const key = [round, debtor, stage, today].join('/')
    if (await isThere(req, key)) throw new RoundError('reminded-today')
    const accounts = await listDebtors(req, debt)
    if (accounts.length === 0) throw new RoundError('nobody-to-remind')
    const actorName = toText(toValues(user).name) ?? toText(toValues(user).email) ?? '系统'
    // First of all: of two who are at it, one ends here, before anybody was told; on a database without transactions too.
    await req.payload.db.create({
      collection: slugOf(req, roundRemindersSlug),
      data: {
        key,
        round,
        debtor,
        stage,
        day: today,
        at: new Date().toISOString(),
        actorName,
        told: accounts.length,
      },
      req,
    })
    const row = await readTitle(req, round)
    const comment = `${stages[stage].short}：${toDebtWords(debt, today).zh}。`
    for (const recipient of accounts)
      await tell(req, {
        act: 'remind',
        collection: slugOf(req, 'rounds'),
        row,
        comment,
        recipient,
        why: 'your-turn',
      })
  })

const isThere = async (req: PayloadRequest, key: string): Promise<boolean> =>
  (await req.payload.db.findOne({
    collection: slugOf(req, roundRemindersSlug),
    where: { key: { equals: key } },
    req,
  })) !== null

const listDebtors = async (req: PayloadRequest, debt: Debt): Promise<string[]> => {
  const { docs } = await req.payload.find({
    ...{ collection: slugOf(req, 'users'), depth: 0, pagination: false, overrideAccess: true, req },
  })
  return docs.flatMap((user) => {
    const actor = toActorOf(user)
    return actor && isDebtor(actor, debt) ? [actor.id] : []
  })
}

/** The round as it is told of. */
const readTitle = async (req: PayloadRequest, round: string): Promise<Row> => {
  const row = await req.payload.findByID({
    ...{ collection: slugOf(req, 'rounds'), id: round, depth: 0, overrideAccess: true, req },
  })
  return { id: round, title: toText(toValues(row).title) } as unknown as Row
}

/** Every reminder of a round, newest first; of one day where it is given. */
export const listReminders = async (
  reader: PayloadRequest | Pick<PayloadRequest, 'payload'>,
  { day, round }: { round: string; day?: string },
): Promise<Reminder[]> => {
  const { docs } = await reader.payload.db.find<Reminder>({
    collection: slugOf(reader, roundRemindersSlug),
    where: { and: [{ round: { equals: round } }, ...(day === undefined ? [] : [{ day: { equals: day } }])] },
    ...{ sort: '-at', pagination: false },
    ...('transactionID' in reader ? { req: reader } : {}),
  })
  return docs
}
