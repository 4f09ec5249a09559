'use client'
import { type ReviewState, states } from '@exemplar/shared/review/transitions'
import type { DefaultCellComponentProps } from 'payload'
import { useSay } from './use-say.ts'

/** The state of a review in words, for lists. */
export const ReviewStateCell = ({ cellData }: DefaultCellComponentProps) => {
  const say = useSay()
  return (
    <span>
      {typeof cellData === 'string' && cellData in states ? say(states[cellData as ReviewState]) : ''}
    </span>
  )
}
