import type { Label } from '../../glossary.ts'
import type { DocumentText } from '../kind.ts'

/** A text with what it is called; nothing where there is none. */
export const named = (name: Label, text: string | undefined): DocumentText =>
  text === undefined ? undefined : { name, text }
