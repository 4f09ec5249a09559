import type { Actor } from '../review/roles.ts'
import { findQuotaNeed, type Need } from './needs.ts'
import type { RoundRequest } from './record.ts'
import { findRoundRefusal } from './refusal.ts'
import type { Act } from './stages.ts'
import { listWaiting, type RoundStanding } from './standing.ts'

/** Acts about one nomination, in the order in which they are offered. */
const nominationActs = [
  'complete',
  'review',
  'return',
  'survey',
  'end-survey',
  'score',
  'recuse',
  'joint-review',
  'refer',
  'honour',
  'recheck',
  'revoke',
  'quit',
] as const satisfies Act[]
export type NominationAct = (typeof nominationActs)[number]

/** Acts about the round as a whole, once it is open. */
const roundActs = ['recommend', 'decide', 'object', 'amend'] as const satisfies Act[]
export type RoundAct = (typeof roundActs)[number]

/** Acts about an objection. */
const objectionActs = ['handle', 'dispose'] as const satisfies Act[]
export type ObjectionAct = (typeof objectionActs)[number]

type Place = { readonly standing: RoundStanding; readonly today: string }

/** What only the words and numbers of the request itself can meet: whoever fills in its form is told then. */
const ofRequest: readonly Need[] = ['counts-contradict', 'sheet-incomplete', 'reason-missing']

const isOpen = (actor: Actor, request: object, place: Place): boolean => {
  const refusal = findRoundRefusal(actor, request as RoundRequest, place)
  return refusal === undefined || (ofRequest as readonly string[]).includes(refusal)
}

/** As much of a request as decides whether it may be made: `open-acts.test.ts` holds it to what the operation says. */
const probe = { outcome: 'ended', reason: '…', questions: [], ages: [], points: [] }

/** What an account may do with a nomination now. The operation asks the same questions again of what is sent. */
export const listNominationActs = (actor: Actor, community: string, place: Place): readonly NominationAct[] =>
  nominationActs.filter((act) => {
    const request = { ...probe, act, community, date: place.today }
    // A score may be the first, or take the place of one.
    return (
      isOpen(actor, request, place) || (act === 'score' && isOpen(actor, { ...request, change: '…' }, place))
    )
  })

/** What an account may do in a round as a whole now. */
export const listRoundActs = (actor: Actor, place: Place): readonly RoundAct[] =>
  roundActs.filter((act) => isOpen(actor, toRoundProbe(act, place), place) && !isFull(actor, act, place))

const toRoundProbe = (act: RoundAct, { standing, today }: Place): object => {
  switch (act) {
    case 'decide': {
      const waiting = listWaiting(standing, 'decision')
      const decided = waiting.map(({ community: { id } }) => ({ ...probe, community: id }))
      // Nobody waits: then there is nothing to be decided.
      return { act, date: today, decided: decided.length > 0 ? decided : [{ ...probe, community: '' }] }
    }
    // In a notice that is over an objection is docketed still, with the day on which it came.
    case 'object':
      return { act, date: standing.notice?.from ?? today }
    case 'recommend':
      return { act, date: today, community: '' }
    case 'amend':
      // What may be changed longest.
      return { act, changes: { calendar: [] } }
  }
}

const isFull = ({ district = '' }: Actor, act: RoundAct, { standing }: Place): boolean =>
  act === 'recommend' && findQuotaNeed({ code: district, order: 0 }, standing) !== undefined

/** What an account may do with an objection now. */
export const listObjectionActs = (actor: Actor, docket: string, place: Place): readonly ObjectionAct[] =>
  objectionActs.filter((act) => isOpen(actor, { act, docket, date: place.today }, place))
