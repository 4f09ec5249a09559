import type { Label } from '@exemplar/shared/glossary'
import { APIError } from 'payload'
import { type ErrorCode, errors } from './errors.ts'

/** What is wrong at one field: its path (`body.0.text`) and a sentence. */
export type Issue = { readonly path: string; readonly message: string }

/** What is told beside the sentences: `voids` is what a write is sent again with, once the account agrees to void a list. */
type Beside = { readonly voids?: string }

export type ErrorDetail = { readonly code: ErrorCode; readonly issues?: readonly Issue[] } & Label & Beside

/** What an error of a code says, in both languages. No two codes say the same. */
export const toSentence = (code: ErrorCode): string => `${errors[code].zh} ${errors[code].en}`

/** An error with a permanent code, in both languages. REST answers it as `errors: [{ message, data: { code, zh, en, issues } }]`. */
export class ExemplarError extends APIError<ErrorDetail> {
  readonly code: ErrorCode

  constructor(code: ErrorCode, issues?: readonly Issue[], beside: Beside = {}) {
    const { status, zh, en } = errors[code]
    super(toSentence(code), status, { code, zh, en, ...(issues ? { issues } : {}), ...beside }, true)
    this.code = code
    this.name = 'ExemplarError'
  }
}
