import type { Role } from '@exemplar/shared/review/roles'

/** Of every account of the data that older releases made: `<role>@example.com`. */
export const password = 'a password of that release'

export const toEmail = (role: Role): string => `${role}@example.com`
