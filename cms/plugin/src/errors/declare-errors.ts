import type { ErrorRow } from './error-row.ts'
import { type Beside, ExemplarError, type Issue, toSentence } from './exemplar-error.ts'

type Rows<Code extends string> = Readonly<Record<Code, ErrorRow>>

/** The errors of one room: a class that knows their codes alone, and their rows. */
export type Declared<Code extends string> = {
  new (code: Code, issues?: readonly Issue[], beside?: Beside): ExemplarError<Code>
  readonly rows: Rows<Code>
}

/** The codes of a room's errors. */
export type CodeOf<Errors> = Errors extends Declared<infer Code> ? Code : never

const rowsByCode = new Map<string, ErrorRow>()
const codesBySentence = new Map<string, string>()

/**
 * Declares the errors of a room, beside what throws them: a permanent code, the HTTP status, what happened and what to
 * do. The ground finds the row of every code that can have been thrown, without knowing the rooms above it. No two
 * rooms declare one code, and no two codes say the same: `codes.test.ts` lists them all.
 */
export const declareErrors = <const Code extends string>(rows: Rows<Code>): Declared<Code> => {
  for (const [code, row] of Object.entries<ErrorRow>(rows)) {
    rowsByCode.set(code, row)
    codesBySentence.set(toSentence(row), code)
  }
  return class extends ExemplarError<Code> {
    static readonly rows = rows

    constructor(code: Code, issues?: readonly Issue[], beside?: Beside) {
      super({ code, row: rows[code], issues, beside })
    }
  }
}

/** The row of a code that has been thrown. */
export const rowOf = (code: string): ErrorRow => {
  const row = rowsByCode.get(code)
  if (!row) throw new Error(`no error is declared as ${code}`)
  return row
}

/** The code whose sentence this is. */
export const findCode = (sentence: string): string | undefined => codesBySentence.get(sentence)
