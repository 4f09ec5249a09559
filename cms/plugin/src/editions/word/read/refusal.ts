import type { CodeOf } from '../../../errors/declare-errors.ts'
import type { WordError } from '../errors.ts'

/** Why a text is not read, thrown where it is read: it goes out of the thread as its code. */
export class WordRefusal extends Error {
  readonly code: CodeOf<typeof WordError>

  constructor(code: CodeOf<typeof WordError>) {
    super(code)
    this.code = code
  }
}
