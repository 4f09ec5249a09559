import type { CodeOf } from '../../errors/declare-errors.ts'
import type { SheetError } from '../errors.ts'

/** Why a sheet is not read, thrown where it is read: it goes out of the thread as its code. */
export class SheetRefusal extends Error {
  readonly code: CodeOf<typeof SheetError>

  constructor(code: CodeOf<typeof SheetError>) {
    super(code)
    this.code = code
  }
}
