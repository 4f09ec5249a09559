import { type ReviewState, states } from '@exemplar/shared/review/transitions'
import type { DefaultServerCellComponentProps } from 'payload'

/** The state of a review in words, for lists. Rendered on the server. */
export const ReviewStateCell = ({ cellData, i18n }: DefaultServerCellComponentProps) => {
  if (typeof cellData !== 'string' || !(cellData in states)) return null
  const label = states[cellData as ReviewState]
  return <span>{i18n.language === 'en' ? label.en : label.zh}</span>
}
