import type { CollectionAfterOperationHook, CollectionConfig, PayloadRequest } from 'payload'
import { findCode, rowOf } from './declare-errors.ts'
import type { ErrorDetail } from './exemplar-error.ts'
import { speakTo } from './spoken.ts'

type Failure = { readonly id: string; readonly isPublic: boolean; readonly message: string }

/** A collection whose bulk updates and deletions tell the code of what was refused, document by document. */
export const withBulkCodes = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  hooks: {
    ...collection.hooks,
    afterOperation: [...(collection.hooks?.afterOperation ?? []), answerBulk],
  },
})

/**
 * Payload keeps of an error of one document among many its sentence alone. The sentences of ours are unlike each other,
 * so that each tells its code; issues by field are lost there. What is not ours is told apart as far as it can be.
 */
const answerBulk: CollectionAfterOperationHook = ({ req, result }) => {
  const { errors: failures } = result as { errors?: Failure[] }
  if (!Array.isArray(failures) || failures.length === 0) return result
  const told = failures.map((failure) => toFailure(req, failure))
  return { ...(result as object), errors: told } as typeof result
}

const toFailure = (req: PayloadRequest, failure: Failure) => {
  const data = toDetail(toCode(req, failure))
  return { ...failure, ...(findCode(failure.message) ? { message: speakTo(req, data) } : {}), data }
}

const toCode = ({ t }: PayloadRequest, { isPublic, message }: Failure): string => {
  const own = findCode(message)
  if (own) return own
  if (!isPublic) return 'unexpected'
  const isInvalid = [1, 2].some((count) => message.startsWith(t('error:followingFieldsInvalid', { count })))
  return isInvalid ? 'invalid' : 'bad-request'
}

const toDetail = (code: string): ErrorDetail => {
  const { zh, en } = rowOf(code)
  return { code, zh, en }
}
