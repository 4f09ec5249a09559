import { isBeingChecked } from '../../gazette/unserved.ts'
import { toText, type WholeAnswer } from '../../server/answer.ts'
import { WorksError } from '../errors.ts'

/** What is said where a work could not be made. Throws whatever is no matter of works. */
export const toFault = (error: unknown): WholeAnswer => {
  if (isBeingChecked(error)) return checking
  if (!(error instanceof WorksError)) throw error
  console.error(error)
  return toText(error.code === 'glyph-missing' ? 422 : 503, `${error.code}: ${error.message}`, {
    'retry-after': '10',
  })
}

const checking = toText(503, '正在重新核对，请稍后再试 / being checked again', { 'retry-after': '30' })
