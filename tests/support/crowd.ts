import { findWriteRefusal, refusal } from '@exemplar/shared/review/refusal'
import { type Transition, transitionNames } from '@exemplar/shared/review/transitions'
import type { Player } from './cast.ts'
import type { Chance } from './chance.ts'
import { type Answer, toCode } from './client.ts'
import type { Cms } from './cms.ts'
import { corrected, type Newsroom, toEditorState, toStoryData } from './newsroom.ts'
import { asks, find, type Stored, toEditionOf } from './situations.ts'

/** What came of one step, as whoever took it was told. */
export type Happening = { readonly what: string; readonly status: number; readonly code?: string }

/** A text that the CMS acknowledged, and who wrote it in which edition. */
export type Saved = {
  readonly id: string
  readonly edition: number
  readonly by: string
  readonly text: string
}

type Doc = { readonly id: string; readonly review: { readonly edition: number } }

/** People who do at random what the review lets them, and what it does not. `saved` tells what it must not lose. */
export const toCrowd = ({
  cms,
  room,
  cast,
  chance,
}: {
  readonly cms: Cms
  readonly room: Newsroom
  readonly cast: readonly Player[]
  readonly chance: Chance
}) => {
  const ids: string[] = []
  const saved: Saved[] = []
  let serial = 0

  const note = (answer: Answer, { by, text }: { by: Player; text: string }): void => {
    const { doc } = answer.body as { doc?: Doc }
    if (answer.status < 300 && doc) saved.push({ id: doc.id, edition: doc.review.edition, by: by.id, text })
  }
  const write = async (): Promise<Happening> => {
    const by = chance.pick(cast)
    const text = `第${++serial}段文字。`
    const answer = await by.person.post<{ doc?: Doc }>(
      '/api/stories',
      toStoryData(room, { title: text, text }),
    )
    if (answer.body.doc) ids.push(answer.body.doc.id)
    note(answer, { by, text })
    return toHappening('write', answer)
  }
  const edit = async (row: Stored): Promise<Happening> => {
    const scope = { district: row.review.district ?? '' }
    const likely = cast.filter((player) => findWriteRefusal(player, scope) === undefined)
    const by = chance.pick(chance.is(0.8) ? likely : cast)
    const text = `第${++serial}段文字。`
    const { revision } = row.review
    const review = chance.is(0.5) ? { revision } : { state: 'approved', level: 3, revision }
    const answer = await by.person.patch(`/api/stories/${row.id}`, { body: toEditorState(text), review })
    note(answer, { by, text })
    return toHappening('edit', answer)
  }
  const restore = async (row: Stored): Promise<Happening> => {
    const by = chance.pick(cast)
    const where = { parent: { equals: row.id } }
    const { docs } = await cms.payload.findVersions({ collection: 'stories', where, limit: 20, depth: 0 })
    const answer = await by.person.post(`/api/stories/versions/${chance.pick(docs).id}`)
    return toHappening('restore', answer)
  }
  const advance = async (row: Stored): Promise<Happening> => {
    const pairs = transitionNames.flatMap((transition) =>
      cast
        .filter((player) => refusal(player, transition, toEditionOf(row, transition)) === undefined)
        .map((player) => ({ player, transition })),
    )
    // Transitions first, then people, or the many who may edit would crowd out the few who approve.
    const able = [...new Set(pairs.map(({ transition }) => transition))]
    const transition = chance.pick(
      able.length > 0 && chance.is(0.85) ? able.flatMap(toTickets) : transitionNames,
    )
    const fitting = pairs.filter((pair) => pair.transition === transition).map(({ player }) => player)
    const player = chance.pick(fitting.length > 0 && chance.is(0.9) ? fitting : cast)
    const { revision } = row.review
    const ask = { ...asks[transition], revision }
    const answer = await player.person.post(`/api/stories/${row.id}/review`, ask)
    if (answer.status === 200) await follow(transition, { player, row, saved })
    return toHappening(transition, answer)
  }
  const act = async (): Promise<Happening> => {
    if (ids.length < 5 || chance.is(0.05)) return write()
    const row = await find(cms, {
      collection: 'stories',
      id: chance.pick(chance.is(0.9) ? ids.slice(-8) : ids),
    })
    if (chance.is(0.04)) return restore(row)
    return chance.is(row.review.state === 'draft' ? 0.2 : 0.06) ? edit(row) : advance(row)
  }
  return { act, ids, saved }
}

/** Who revises says what is corrected. The next edition has the number of the one that was given up, and nothing of its text. */
const follow = async (
  transition: Transition,
  { player, row, saved }: { player: Player; row: Stored; saved: Saved[] },
): Promise<void> => {
  const { id, review } = row
  if (transition === 'revise') await player.person.patch(`/api/stories/${id}`, corrected)
  if (transition !== 'discard') return
  for (const one of saved.filter((one) => one.id === id && one.edition === review.edition))
    saved.splice(saved.indexOf(one), 1)
}

/** How often each is chosen where it is allowed: what leads to publication more often than what ends it. */
const tickets: Record<Transition, number> = {
  submit: 8,
  approve: 12,
  publish: 12,
  revise: 8,
  schedule: 2,
  unschedule: 1,
  recall: 1,
  discard: 1,
  'request-changes': 1,
  'publish-unreviewed': 1,
  'review-afterwards': 2,
  withdraw: 1,
}
const toTickets = (transition: Transition): Transition[] =>
  Array.from({ length: tickets[transition] }, () => transition)

const toHappening = (what: string, answer: Answer): Happening => {
  const code = toCode(answer)
  return { what, status: answer.status, ...(code === undefined ? {} : { code }) }
}
