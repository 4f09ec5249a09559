import type { Actor } from '@exemplar/shared/review/roles'
import type { RoundStanding } from '@exemplar/shared/selection/standing'

type Member = RoundStanding['rules']['jointReview']['panel'][number]

/** As what an account looks at a round. */
export type Viewer =
  | { readonly as: 'city' }
  | { readonly as: 'district'; readonly code: string }
  | { readonly as: 'unit'; readonly member: Member }

const answering: readonly Actor['role'][] = ['city-reviewer', 'chief-editor', 'publisher', 'auditor']

/** Undefined for an account that has no part in the round. */
export const toViewer = (actor: Actor, { rules }: Pick<RoundStanding, 'rules'>): Viewer | undefined => {
  const { district, role, unit } = actor
  if (unit !== undefined) {
    const member = rules.jointReview.panel.find((one) => one.unit === unit)
    return member && { as: 'unit', member }
  }
  if (district !== undefined)
    return role === 'district-reviewer' || role === 'contributor'
      ? { as: 'district', code: district }
      : undefined
  return answering.includes(role) ? { as: 'city' } : undefined
}
