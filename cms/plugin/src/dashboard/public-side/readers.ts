import type { Actor, Role } from '@exemplar/shared/review/roles'

const readers: readonly Role[] = ['publisher', 'chief-editor', 'administrator', 'auditor']

/** Whether somebody is shown where the sites are: those who publish and withdraw, and those who answer for it. */
export const readsPublicSide = ({ role }: Actor): boolean => readers.includes(role)
