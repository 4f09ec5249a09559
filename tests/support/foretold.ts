import { following, ofCity, ofDistrict, readTable, reasons } from '@exemplar/shared/review/policy'
import { type ReviewState, type Transition, transitionNames } from '@exemplar/shared/review/transitions'
import { expect } from 'vitest'
import type { Player } from './cast.ts'
import type { Cms } from './cms.ts'
import type { DoorName, Told } from './doors.ts'
import { find, type Stored } from './situations.ts'

/** One of each role where such people sit, and strangers who may write, elsewhere. */
export const listKnocking = (cast: readonly Player[]): Player[] => {
  const seen = new Set<string>()
  const usual = cast.filter(({ role, place }) => {
    const first = (place === 'city' || place === 'own') && !seen.has(role)
    if (first) seen.add(role)
    return first
  })
  return [
    ...usual,
    ...cast.filter(({ name }) => name === 'contributor/other' || name === 'chief-editor/other'),
  ]
}

export const forbidden: Told = [403, 'forbidden']

const policy = { district: readTable(ofDistrict), city: readTable(ofCity) }

/**
 * What the policy by hand says to this player, who asks for what a column of it stands for (`a2` is the second approval),
 * about a document of the district 371002 or of the city.
 */
export const findReason = (
  { name }: Player,
  column: string,
  { district }: { district?: string | null },
): Reason | undefined => {
  const cell = policy[district ? 'district' : 'city'].get(name)?.[column]
  if (cell === undefined) throw new Error(`the policy has no ${name}, ${column}`)
  return reasons[cell as keyof typeof reasons]
}
type Reason = NonNullable<(typeof reasons)[keyof typeof reasons]>

/** Whether somebody may write in it at all: who may submit it may. */
export const findWriteReason = (player: Player, of: { district?: string | null }) =>
  findReason(player, 'submit', of)

/** Why somebody does not even get to the state of the document: by what Payload's access rules say, or by the gate. */
export const findStranger = (player: Player, row: Stored, door: DoorName): Told | undefined => {
  const reason = findWriteReason(player, row.review)
  if (reason === undefined) return undefined
  if (door === 'Local API overriding') return [403, reason]
  // What Payload's own rules refuse gets its code where it is answered: within the process there is nobody to answer.
  if (door === 'Local API') return [403]
  return reason === 'wrong-district' && door === 'REST in bulk' ? [200, 'nothing found'] : forbidden
}

const closed: Partial<Record<ReviewState, string>> = {
  published: 'revise-first',
  withdrawn: 'withdrawn-is-final',
}
export const toRefused = (door: DoorName, status: number, code: string): Told => [
  door === 'REST in bulk' ? 400 : status,
  code,
]

/** What an edit of a document as it stands comes to. */
export const foretellEdit = (player: Player, row: Stored, door: DoorName): Told => {
  const stranger = findStranger(player, row, door)
  if (stranger) return stranger
  const code = closed[row.review.state]
  return code === undefined ? [200] : toRefused(door, 409, code)
}

/** An edit voids what was approved, wherever it came through, and changes nothing else of the review. */
export const expectEdited = async (
  cms: Cms,
  { collection, row, player }: { collection: string; row: Stored; player: Player },
) => {
  const { review } = await find(cms, { collection, id: row.id })
  const { state, edition, revision, live, owed } = row.review
  expect(review).toMatchObject({
    state: state === 'changes-requested' ? state : 'draft',
    ...{ level: 0, approvals: [], edition, revision: revision + 1, owed: owed ?? false },
  })
  expect(review.live?.number ?? null).toBe(live?.number ?? null)
  expect(review.contributors.map(({ account }) => account)).toContain(player.id)
}

/** The review as it would stand after a transition, written by hand. */
export const forge = (row: Stored, transition: Transition) => ({
  state: targets[transition],
  ...{ level: 3, edition: row.review.edition, revision: row.review.revision, owed: false },
  approvals: [1, 2, 3].map((level) => ({ level, by: 'somebody', role: 'chief-editor', at: '', digest: '' })),
  ...{ contributors: [], live: { edition: 1, number: 1 } },
})
const table = readTable(following)
/** What a transition comes to at last, as the policy has it. */
const toTarget = (transition: Transition): ReviewState => {
  const row = table.get(`${transition}-last`) ?? table.get(transition) ?? {}
  return Object.values(row).find((target) => target !== '-') as ReviewState
}
export const targets = Object.fromEntries(
  transitionNames.map((transition) => [transition, toTarget(transition)]),
) as Readonly<Record<Transition, ReviewState>>
