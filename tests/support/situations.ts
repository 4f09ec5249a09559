import type { Approval, Edition } from '@exemplar/shared/review/edition'
import type { ReviewRequest } from '@exemplar/shared/review/record'
import type { ReviewState, Transition } from '@exemplar/shared/review/transitions'
import type { Player } from './cast.ts'
import type { Cms } from './cms.ts'
import { corrected } from './newsroom.ts'
import { create, type Person } from './people.ts'
import { findStored } from './tampering.ts'

/** A document of a collection, as the database holds it. */
export type Stored = Awaited<ReturnType<typeof findStored>> & { readonly review: StoredReview }

type StoredReview = {
  state: ReviewState
  level: number
  edition: number
  revision: number
  contributors: { account: string }[]
  approvals: Approval[]
  district?: string | null
  submittedBy?: string | null
  owed?: boolean | null
  barred?: { account: string }[] | null
  live?: { number?: number | null } | null
}

export const levels = 3

/** What no situation needs. */
type Step = Exclude<Transition, 'recall' | 'review-afterwards' | 'unschedule' | 'discard'>

const approved = ['submit', 'approve', 'approve', 'approve'] as const
/** How a document gets into each state: a state that is added to the table needs its way here. */
const ways = {
  draft: [],
  'in-review': ['submit'],
  'changes-requested': ['submit', 'request-changes'],
  approved,
  scheduled: [...approved, 'schedule'],
  published: [...approved, 'publish'],
  withdrawn: [...approved, 'publish', 'withdraw'],
} satisfies Record<ReviewState, readonly Step[]>

/** All states, and those between: the levels passed, and the next edition of what is public. */
export const situations: Record<string, readonly Step[]> = {
  ...ways,
  'in-review, one level passed': ['submit', 'approve'],
  'in-review, two levels passed': ['submit', 'approve', 'approve'],
  'draft of a published document': [...approved, 'publish', 'revise'],
  'changes requested of the next edition': [...approved, 'publish', 'revise', 'submit', 'request-changes'],
  'published unreviewed': ['publish-unreviewed'],
  'draft after unreviewed': ['publish-unreviewed', 'revise'],
}

/** What each transition is asked with. */
export const asks: {
  readonly [T in Transition]: Omit<Extract<ReviewRequest, { transition: T }>, 'revision'>
} = {
  submit: { transition: 'submit' },
  recall: { transition: 'recall' },
  approve: { transition: 'approve' },
  'request-changes': { transition: 'request-changes', comment: '请再核实。' },
  schedule: { transition: 'schedule', publishAt: new Date(Date.now() + 86_400_000).toISOString() },
  unschedule: { transition: 'unschedule' },
  publish: { transition: 'publish' },
  'publish-unreviewed': { transition: 'publish-unreviewed', comment: '急用。' },
  'review-afterwards': { transition: 'review-afterwards', comment: '已补审，内容属实。' },
  revise: { transition: 'revise' },
  discard: { transition: 'discard' },
  withdraw: { transition: 'withdraw', notice: { reason: 'superseded', text: '已有新文。' } },
}

export const find = async (cms: Cms, { collection, id }: { collection: string; id: string }) =>
  (await findStored(cms, { collection, field: 'id', value: id })) as Stored

/** The edition that a transition is about, read from the row by the words of the design, not by the operation's code. */
export const toEditionOf = ({ review }: Stored, transition: Transition): Edition => ({
  state:
    aboutLive.includes(transition) && typeof review.live?.number === 'number' ? 'published' : review.state,
  level: review.level,
  levels,
  scope: review.district ? { district: review.district } : {},
  contributors: review.contributors.map(({ account }) => account),
  approvals: review.approvals,
  isLive: typeof review.live?.number === 'number',
  ...(review.submittedBy ? { submittedBy: review.submittedBy } : {}),
  ...(review.owed ? { owed: { barred: (review.barred ?? []).map(({ account }) => account) } } : {}),
})

const aboutLive: readonly Transition[] = ['withdraw', 'review-afterwards']

/** Whether the account may read the document at all: the city reads all, a district its own. */
export const canRead = (player: Player, { review }: Stored): boolean =>
  player.district === undefined || player.district === review.district

type Shelf = { readonly cms: Cms; readonly cast: readonly Player[]; readonly collection: string }

/** Who takes a document along its way, by name: nobody is asked who may. Approvals go by level. */
const doers = {
  district: {
    ...{ approve: ['district-reviewer/own', 'city-reviewer/own', 'chief-editor/own'] },
    ...{ submit: 'contributor/wrote', revise: 'contributor/wrote', 'request-changes': 'chief-editor/wrote' },
    ...{ publish: 'publisher/own', schedule: 'publisher/own', withdraw: 'publisher/own' },
    'publish-unreviewed': 'chief-editor/wrote',
  },
  city: {
    ...{ approve: ['city-reviewer/city', 'city-reviewer/beside', 'chief-editor/city'] },
    ...{
      submit: 'city-reviewer/wrote',
      revise: 'city-reviewer/wrote',
      'request-changes': 'chief-editor/wrote',
    },
    ...{ publish: 'publisher/city', schedule: 'publisher/city', withdraw: 'publisher/city' },
    'publish-unreviewed': 'chief-editor/wrote',
  },
} as const

/** Who has written in a document before it goes its way; the first of them made it. */
const writers = {
  district: ['contributor', 'district-reviewer', 'city-reviewer', 'chief-editor', 'press-officer'],
  city: ['city-reviewer', 'chief-editor', 'press-officer'],
} as const

/**
 * Makes a document, has all of the cast write in it who are there as writers, and takes it along `way`. Documents
 * without a community are the city's own. Throws where a step is refused.
 */
export const prepare = async (
  { cms, cast, collection }: Shelf,
  { data, way }: { data: Record<string, unknown>; way: readonly Step[] },
): Promise<Stored> => {
  const owner = 'community' in data ? 'district' : 'city'
  const findPlayer = (name: string): Player => {
    const player = cast.find((one) => one.name === name)
    if (!player) throw new Error(`no ${name} in the cast`)
    return player
  }
  const [author, ...others] = writers[owner].map((role) => findPlayer(`${role}/wrote`).person)
  const id = await create(author as Person, collection, data)
  for (const [index, person] of others.entries())
    requireDone(
      'patch',
      await person.patch(`/api/${collection}/${id}`, { title: `${data.title}，改${index}` }),
    )
  for (const [index, transition] of way.entries()) {
    const { revision } = (await find(cms, { collection, id })).review
    const passed = way.slice(0, index).filter((step) => step === 'approve').length
    const doer = doers[owner][transition]
    const name = typeof doer === 'string' ? doer : (doer[passed] ?? '')
    const ask = { ...asks[transition], revision }
    const answer = await findPlayer(name).person.post(`/api/${collection}/${id}/review`, ask)
    requireDone(`${name}, ${transition}`, answer)
    if (transition === 'revise')
      requireDone('patch', await findPlayer(name).person.patch(`/api/${collection}/${id}`, corrected))
  }
  return find(cms, { collection, id })
}

const requireDone = (what: string, { status, body }: { status: number; body: unknown }): void => {
  if (status !== 200) throw new Error(`${what}: ${status} ${JSON.stringify(body)}`)
}
