import type { Row } from '../../documents/reviewable.ts'
import type { Issue } from '../../errors/exemplar-error.ts'
import { toText, toValues } from '../../fields/row.ts'
import { isPublic } from '../parts/is-public.ts'

/** A conference (read as a row) that a press release reports on, and that nobody could look up. */
export const listReportedIssues = ({ conference }: Row): Issue[] => {
  const row = toValues(conference)
  if (!('id' in row) || isPublic(row)) return []
  const name = `新闻发布会“${toText(row.title) ?? ''}”`
  return [{ path: 'conference', message: `${name}没有公开：请先发布，或从这里去掉` }]
}
