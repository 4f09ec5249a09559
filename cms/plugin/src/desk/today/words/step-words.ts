import type { Label } from '@exemplar/shared/glossary'
import { type ReviewLevels, toLevelName } from '@exemplar/shared/review/roles'
import { states } from '@exemplar/shared/review/transitions'
import type { Task } from '../../../dashboard/queue/queue.ts'

/** The step that a text stands at, in words. Pure. */
export const toStepWords = ({ level, state }: Task, levels: ReviewLevels): Label => {
  if (state === 'in-review') return toLevelName(level + 1, levels)
  if (state === 'approved') return { zh: '等签发', en: 'to be published' }
  return states[state]
}

/** Who has it in hand. Pure. */
export const toHolder = ({ assigneeName, state }: Task): Label => {
  if (state === 'scheduled') return { zh: '到时自动公开', en: 'goes out by itself' }
  return assigneeName
    ? { zh: `在${assigneeName}处`, en: `with ${assigneeName}` }
    : { zh: '还没有人领', en: 'taken by nobody yet' }
}
