import type { Row } from '../../documents/reviewable.ts'
import type { Issue } from '../../errors/exemplar-error.ts'
import type { Values } from '../../fields/row.ts'
import { toCalendarDate, toRows, toText } from '../../fields/row.ts'
import { isPublic } from './is-public.ts'

/**
 * Figures that a document of the press quotes (read as rows) and nobody could quote from its page: not public, or past
 * the day up to which they may be used.
 */
export const listFigureIssues = ({ figures }: Row): Issue[] =>
  toRows(figures).flatMap((figure, index) => {
    const path = `figures.${index}`
    const name = `数据口径“${toText(figure.title) ?? ''}”`
    if (!isPublic(figure)) return [{ path, message: `${name}还没有发布：请先发布，或从这里去掉` }]
    return isOutdated(figure) ? [{ path, message: `${name}已过有效期：请先更新它，或从这里去掉` }] : []
  })

/** What is wrong with a figure itself: the day up to which it may be used has passed. */
export const listOwnIssues = (row: Row): Issue[] =>
  isOutdated(row) ? [{ path: 'validUntil', message: '已过有效期：请换成新的数字，并改有效期' }] : []

const isOutdated = ({ validUntil }: Values): boolean => {
  const last = toCalendarDate(validUntil)
  return last !== undefined && last < (toCalendarDate(new Date()) ?? '')
}
