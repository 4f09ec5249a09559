import type { Row } from '../documents/reviewable.ts'
import type { Issue } from '../errors/exemplar-error.ts'
import { toText, toValues } from '../fields/row.ts'
import { isPublic } from './is-public.ts'

/** The part of an address under which the site keeps the press releases, beside the conferences. */
const taken = 'releases'

/** What is wrong with the address of a conference: another page of the site stands there. */
export const listAddressIssues = ({ slug }: Row): Issue[] =>
  slug === taken ? [{ path: 'slug', message: `网址“${taken}”是新闻稿栏目的，请换一个` }] : []

/** A conference (read as a row) that a press release reports on, and that nobody could look up. */
export const listReportedIssues = ({ conference }: Row): Issue[] => {
  const row = toValues(conference)
  if (!('id' in row) || isPublic(row)) return []
  const name = `新闻发布会“${toText(row.title) ?? ''}”`
  return [{ path: 'conference', message: `${name}没有公开：请先发布，或从这里去掉` }]
}
