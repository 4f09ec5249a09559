import type { AfterErrorHook } from 'payload'
import { errors } from '../errors/errors.ts'
import { ExemplarError } from '../errors/exemplar-error.ts'
import { isConflict } from './conflict.ts'

/** A save that lost against another write of the same instant is told so (409), instead of “something went wrong”. */
export const answerConflict: AfterErrorHook = ({ error }) => {
  if (!isConflict(error)) return
  const { message, name, data } = new ExemplarError('written-meanwhile')
  return { status: errors['written-meanwhile'].status, response: { errors: [{ message, name, data }] } }
}
