import type { RecordOf } from './record.ts'
import type { NominationStanding, RoundStanding } from './standing.ts'
import { withUpheld } from './upheld.ts'

/**
 * What was withdrawn from the public has not been said: the round stands where it stood before. A notice that a result
 * came after stays what went before it.
 */
export const withRetracted = (standing: RoundStanding, { document }: RecordOf<'retract'>): RoundStanding => {
  const before = withoutTold(standing, document)
  const { announced, notice, ...rest } = before
  if (announced?.document !== document) return notice?.document === document && !announced ? rest : before
  const nominations = [...before.nominations].map(([id, nomination]): [string, NominationStanding] => [
    id,
    withoutAnnouncement(nomination, announced.number),
  ])
  const retracted = { ...rest, nominations: new Map(nominations), ...(notice ? { notice } : {}) }
  return [...retracted.objections.values()].reduce<RoundStanding>(withUpheld, retracted)
}

/** Nobody is announced by a supplement to what was not said. */
const withoutAnnouncement = (
  { supplement: _supplement, ...nomination }: NominationStanding,
  announced: number,
): NominationStanding => ({
  ...nomination,
  answers: nomination.answers.filter(({ record }) => record !== announced),
})

/** What was withdrawn from the public has not been told. */
const withoutTold = (before: RoundStanding, document: string): RoundStanding => {
  if (!before.told.has(document)) return before
  const told = new Map([...before.told].filter(([id]) => id !== document))
  const nominations = [...before.nominations].map(([id, one]): [string, NominationStanding] => {
    const { supplement, ...rest } = one
    return [id, supplement?.document === document ? rest : one]
  })
  return { ...before, told, nominations: new Map(nominations) }
}
