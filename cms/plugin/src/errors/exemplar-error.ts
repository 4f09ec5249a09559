import type { Label } from '@exemplar/shared/glossary'
import { APIError } from 'payload'
import type { ErrorRow } from './error-row.ts'

/** What is wrong at one field: its path (`body.0.text`) and a sentence; of one of several acts the code of its refusal. */
export type Issue = { readonly path: string; readonly message: string; readonly code?: string }

/** What is told beside the sentences: `voids` is what a write is sent again with, once the account agrees to void a list. */
export type Beside = { readonly voids?: string }

export type ErrorDetail = { readonly code: string; readonly issues?: readonly Issue[] } & Label & Beside

/** An error as it is made: its code with its row, and what is told beside the sentences. */
type Given<Code extends string> = {
  readonly code: Code
  readonly row: ErrorRow
  readonly issues?: readonly Issue[] | undefined
  readonly beside?: Beside | undefined
}

/** What an error says, in both languages. No two codes say the same. */
export const toSentence = ({ zh, en }: Label): string => `${zh} ${en}`

/**
 * An error with a permanent code, in both languages. REST answers it as `errors: [{ message, data: { code, zh, en, issues } }]`.
 * What is thrown is of a room's own class, made by `declareErrors`.
 */
export class ExemplarError<Code extends string = string> extends APIError<ErrorDetail> {
  readonly code: Code

  constructor({ code, row, issues, beside }: Given<Code>) {
    const { status, zh, en } = row
    super(toSentence(row), status, { code, zh, en, ...(issues ? { issues } : {}), ...beside }, true)
    this.code = code
    this.name = 'ExemplarError'
  }
}
