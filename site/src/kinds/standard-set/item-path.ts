import { type Edition, toEditionPath } from '../../layout/edition.ts'

/** Path of the page of one item of a set, without the base: a draft's items lie behind its own token. */
export const toItemPath = (edition: Edition<'standard-set'>, number: number): string =>
  edition.state === 'live' ? `/standards/${number}` : `${toEditionPath(edition)}/standards/${number}`
