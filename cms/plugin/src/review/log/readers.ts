import type { Actor, Role } from '@exemplar/shared/review/roles'

const readers: readonly Role[] = ['auditor', 'chief-editor', 'administrator']

/** Whether somebody reads and downloads the whole review log: those of the city who answer for it. */
export const answersForLog = ({ role, district }: Actor): boolean =>
  readers.includes(role) && district === undefined
