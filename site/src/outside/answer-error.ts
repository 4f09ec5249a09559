/** Why nothing good could be read from outside. */
export type AnswerFault =
  | 'feed-unreachable'
  | 'feed-silent'
  | 'answer-too-slow'
  | 'answer-too-large'
  | 'answer-malformed'
  | 'answer-redirects'
  | 'stream-floods'
  | 'too-many-keys'

/** Something outside did not answer, or what it answered passes a limit or is not what was asked for. To be tried again. */
export class AnswerError extends Error {
  readonly code: AnswerFault

  constructor(code: AnswerFault, reason: string, options?: ErrorOptions) {
    super(reason, options)
    this.name = 'AnswerError'
    this.code = code
  }
}

/** Any error of a request as one that says why; one that does so already stays as it is. */
export const toAnswerError = (error: unknown): AnswerError => {
  if (error instanceof AnswerError) return error
  const { message, cause } = error as Error
  if (cause instanceof AnswerError) return cause
  const reason = cause ? `${message} (${String(cause)})` : message
  return new AnswerError('feed-unreachable', reason, { cause: error })
}
