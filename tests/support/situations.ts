import type { Approval, Edition } from '@exemplar/shared/review/edition'
import type { ReviewRequest } from '@exemplar/shared/review/record'
import { findWriteRefusal, refusal } from '@exemplar/shared/review/refusal'
import type { ReviewState, Transition } from '@exemplar/shared/review/transitions'
import type { Player } from './cast.ts'
import type { Cms } from './cms.ts'
import { create } from './people.ts'
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
} satisfies Record<ReviewState, readonly Transition[]>

/** All states, and those between: the levels passed, and the next edition of what is public. */
export const situations: Record<string, readonly Transition[]> = {
  ...ways,
  'in-review, one level passed': ['submit', 'approve'],
  'in-review, two levels passed': ['submit', 'approve', 'approve'],
  'draft of a published document': [...approved, 'publish', 'revise'],
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
  publish: { transition: 'publish' },
  'publish-unreviewed': { transition: 'publish-unreviewed', comment: '急用。' },
  'review-afterwards': { transition: 'review-afterwards', comment: '已补审，内容属实。' },
  revise: { transition: 'revise' },
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
  ...(review.submittedBy ? { submittedBy: review.submittedBy } : {}),
  ...(review.owed ? { owed: { barred: (review.barred ?? []).map(({ account }) => account) } } : {}),
})

const aboutLive: readonly Transition[] = ['withdraw', 'review-afterwards']

/** Whether the account may read the document at all: the city reads all, a district its own. */
export const canRead = (player: Player, { review }: Stored): boolean =>
  player.district === undefined || player.district === review.district

type Shelf = { readonly cms: Cms; readonly cast: readonly Player[]; readonly collection: string }

/**
 * Makes a document and takes it along `way`, each step by the first of the cast who may. All of the cast who are there
 * as writers have written in it, the first of them made it. Throws where a step is refused.
 */
export const prepare = async (
  { cms, cast, collection }: Shelf,
  { data, way }: { data: Record<string, unknown>; way: readonly Transition[] },
): Promise<Stored> => {
  const [author, ...others] = cast.filter((player) => player.place === 'wrote' && canWrite(player, data))
  if (!author) throw new Error(`nobody writes in ${collection}`)
  const id = await create(author.person, collection, data)
  for (const { name, person } of others)
    requireDone(name, await person.patch(`/api/${collection}/${id}`, { title: `${data.title}，${name}改` }))
  for (const transition of way) {
    const row = await find(cms, { collection, id })
    const actor = cast.find(
      (player) =>
        canRead(player, row) && refusal(player, transition, toEditionOf(row, transition)) === undefined,
    )
    if (!actor) throw new Error(`nobody may ${transition}`)
    const { revision } = row.review
    const answer = await actor.person.post(`/api/${collection}/${id}/review`, {
      ...asks[transition],
      revision,
    })
    requireDone(`${actor.name}, ${transition}`, answer)
  }
  return find(cms, { collection, id })
}

/** Documents without a community are the city's own. */
const canWrite = (player: Player, data: Record<string, unknown>): boolean =>
  findWriteRefusal(player, 'community' in data ? { district: '371002' } : {}) === undefined

const requireDone = (what: string, { status, body }: { status: number; body: unknown }): void => {
  if (status !== 200) throw new Error(`${what}: ${status} ${JSON.stringify(body)}`)
}
