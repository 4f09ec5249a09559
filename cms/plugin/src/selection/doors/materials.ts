import { findInterest, type Interest } from '@exemplar/shared/selection/interests'
import type { CourseRecord, NominationStanding } from '@exemplar/shared/selection/standing'
import { RoundError } from '../errors.ts'
import { hasComeToUnits, type View } from './board.ts'
import { toViewer } from './viewer.ts'

/**
 * What was put forward, found and asked for of a nomination (材料): for who answers for the round with who wrote it, for a
 * district of its own what it wrote itself and what it was asked, for a unit what it judges by. Throws `recused` for who is
 * kept out, before anything else is looked at, and `unknown-nomination`.
 */
export const toMaterials = (view: View, community: string) => {
  const { actor, standing } = view
  const viewer = toViewer(actor, standing)
  if (!viewer) throw new RoundError('round-refused')
  const nomination = standing.nominations.get(community)
  if (!nomination) throw new RoundError('unknown-nomination')
  const told = { community: nomination.community, order: nomination.order }
  switch (viewer.as) {
    case 'city':
      return {
        ...told,
        ...toPanel(view, nomination),
        course: nomination.course.map(toWhole),
        afterwards: listAfterwards(view, community),
      }
    case 'district':
      if (nomination.community.district.code !== viewer.code) throw new RoundError('unknown-nomination')
      return { ...told, course: nomination.course.filter(isOfDistrict).map(toPlain) }
    case 'unit':
      if (findInterest(nomination, viewer.member)) throw new RoundError('recused')
      if (!hasComeToUnits(nomination)) throw new RoundError('unknown-nomination')
      return { ...told, course: nomination.course.filter(isOfUnits).map(toPlain) }
  }
}
export type Materials = ReturnType<typeof toMaterials>

const isOfDistrict = ({ act }: CourseRecord): boolean => ['recommend', 'return', 'complete'].includes(act)
/** Not what the office thought of it: a unit judges by itself. */
const isOfUnits = ({ act }: CourseRecord): boolean => ['recommend', 'complete', 'survey'].includes(act)

type Author = 'number' | 'previous' | 'round' | 'actor' | 'role'
type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

/** A record without what binds it to the others. */
const toWhole = ({
  actor: _actor,
  number: _number,
  previous: _previous,
  role: _role,
  round: _round,
  ...told
}: CourseRecord): Without<CourseRecord, Author> => told as Without<CourseRecord, Author>

/** The same without the name of who wrote it. */
const toPlain = (record: CourseRecord): Without<CourseRecord, Author | 'actorName'> => {
  const { actorName: _actorName, ...told } = toWhole(record)
  return told
}

const toPanel = ({ standing }: View, nomination: NominationStanding) => ({
  recused: standing.rules.jointReview.panel.flatMap((member): { name: string; interest: Interest }[] => {
    const interest = findInterest(nomination, member)
    return interest ? [{ name: member.name, interest }] : []
  }),
})

const listAfterwards = ({ standing }: View, community: string) =>
  standing.afterwards
    .filter((record) => record.community === community)
    .map(
      ({ actor: _actor, number: _number, previous: _previous, role: _role, round: _round, ...told }) => told,
    )
