import type { Issue } from '../errors/exemplar-error.ts'
import { toRows, toText, toValues } from '../fields/row.ts'
import type { Row } from '../review/reviewable.ts'

/** Figures of a conference (read as rows) that are not public: nobody could quote them from its page. */
export const listUnpublishedFigures = ({ figures }: Row): Issue[] =>
  toRows(figures).flatMap(({ title, review }, index) =>
    typeof toValues(toValues(review).live).number === 'number'
      ? []
      : [
          {
            path: `figures.${index}`,
            message: `数据口径“${toText(title) ?? ''}”还没有发布：请先发布，或从这里去掉`,
          },
        ],
  )
