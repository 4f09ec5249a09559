import { toBeijingDate } from '@exemplar/shared/beijing'
import type { Actor } from '@exemplar/shared/review/roles'
import { findRoundRefusal } from '@exemplar/shared/selection/refusal'
import type { Act } from '@exemplar/shared/selection/stages'
import type { PayloadRequest } from 'payload'
import { slugOf } from '../../database/slugs.ts'
import { toText, toValues } from '../../fields/row.ts'
import { findStanding } from '../standing-of.ts'
import { toBoard, type View } from './board.ts'
import { requireActor } from './view.ts'
import { toViewer } from './viewer.ts'

/** A round that an account has a part in: `waiting` is how many things wait for it. */
export type WaitingRound = {
  readonly id: string
  readonly title: string
  readonly isOpen: boolean
  readonly waiting: number
}

/** Rounds of the last years; of the others nobody waits for anything. */
const most = 10

/** The rounds in which an account takes part, newest first; who may open one is told of those that are not open yet. */
export const listWaitingRounds = async (req: PayloadRequest): Promise<WaitingRound[]> => {
  const actor = requireActor(req)
  const { docs } = await req.payload.find({
    ...{ collection: slugOf(req, 'rounds'), sort: '-year', limit: most, pagination: false },
    ...{ depth: 0, overrideAccess: true, req },
  })
  const today = toBeijingDate(Date.now())
  const found = await Promise.all(
    docs.map(async (doc): Promise<WaitingRound[]> => {
      const row = { id: String(doc.id), title: toText(toValues(doc).title) ?? '' }
      const standing = await findStanding(req, row.id)
      if (!standing) return mayOpen(actor, today) ? [{ ...row, isOpen: false, waiting: 1 }] : []
      if (!toViewer(actor, standing)) return []
      return [{ ...row, isOpen: true, waiting: countWaiting({ actor, standing, today }) }]
    }),
  )
  return found.flat()
}

const mayOpen = (actor: Actor, today: string): boolean =>
  findRoundRefusal(actor, { act: 'open' }, { standing: undefined, today }) === undefined

/** What somebody may always do waits for nobody. */
const idle: readonly Act[] = [
  'quit',
  'recuse',
  'amend',
  'object',
  'refer',
  'honour',
  'recheck',
  'revoke',
  'return',
]

const countWaiting = (view: View): number => {
  const board = toBoard(view)
  const isDue = (given: readonly Act[]) => given.some((act) => !idle.includes(act))
  const nominations = board.nominations.filter(
    (row) => 'acts' in row && isDue(row.acts) && !('own' in row && row.own !== undefined),
  )
  const objections = board.as === 'city' ? board.objections.filter((row) => isDue(row.acts)) : []
  return nominations.length + objections.length + (isDue(board.acts) ? 1 : 0)
}
