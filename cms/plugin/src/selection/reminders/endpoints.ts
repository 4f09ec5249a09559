import { recorded } from '@exemplar/shared/scalars'
import { type Debt, listDebts } from '@exemplar/shared/selection/debts'
import { isPerformer } from '@exemplar/shared/selection/refusal'
import { dueStages } from '@exemplar/shared/selection/rules'
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { readBody, readPart, requireUser } from '../../access/request.ts'
import { toPresent } from '../../fields/row.ts'
import { openView } from '../doors/view.ts'
import { toViewer } from '../doors/viewer.ts'
import { RoundError } from '../errors.ts'
import type { Reminder } from './collection.ts'
import { listReminders, remind } from './remind.ts'

/** What somebody owes in a round, and when they were reminded last. */
export type OwedRow = Debt & { readonly last?: Pick<Reminder, 'actorName' | 'at' | 'told'> }

const asked = z.strictObject({ debtor: recorded.max(100), stage: z.enum(dueStages) })
const privately = { headers: { 'Cache-Control': 'no-store' } }

/** `GET /api/rounds/:id/reminders`: who owes what, and when each was reminded last; for who answers for the round. */
const getReminders: Endpoint = {
  path: '/:id/reminders',
  method: 'get',
  handler: async (req) => Response.json(await listOwed(req, readPart(req)), privately),
}

/** `POST /api/rounds/:id/reminders` with `{ debtor, stage }`: reminds them, once a day. Answers like the list. */
const postReminder: Endpoint = {
  path: '/:id/reminders',
  method: 'post',
  handler: async (req) => {
    const user = requireUser(req)
    const round = readPart(req)
    const { actor } = await openView(req, round)
    if (!isPerformer(actor, 'office') && !isPerformer(actor, 'leading-group'))
      throw new RoundError('wrong-performer')
    await remind(req.payload, { ...(await readBody(req, asked)), round, user })
    return Response.json(await listOwed(req, round), privately)
  },
}

const listOwed = async (req: PayloadRequest, round: string): Promise<{ owed: OwedRow[] }> => {
  const { actor, standing } = await openView(req, round)
  if (toViewer(actor, standing)?.as !== 'city') throw new RoundError('round-refused')
  const reminders = await listReminders(req, { round })
  return {
    owed: listDebts(standing).map((debt) => {
      const last = reminders.find((one) => one.debtor === debt.debtor && one.stage === debt.stage)
      return {
        ...debt,
        ...toPresent({ last: last && { actorName: last.actorName, at: last.at, told: last.told } }),
      }
    }),
  }
}

export const reminderEndpoints: readonly Endpoint[] = [getReminders, postReminder]
