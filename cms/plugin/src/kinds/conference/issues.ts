import type { Row } from '../../documents/reviewable.ts'
import type { Issue } from '../../errors/exemplar-error.ts'

/** The part of an address under which the site keeps the press releases, beside the conferences. */
const taken = 'releases'

/** What is wrong with the address of a conference: another page of the site stands there. */
export const listAddressIssues = ({ slug }: Row): Issue[] =>
  slug === taken ? [{ path: 'slug', message: `网址“${taken}”是新闻稿栏目的，请换一个` }] : []
