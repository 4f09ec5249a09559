import type { Label } from '@exemplar/shared/glossary'
import type { Level } from '../../check/rules/rules.ts'
import type { ReviewStatus } from '../../review/doors/status.ts'
import type { FieldPosition } from '../fields/field-position.ts'
import { findPosition } from '../fields/find-position.ts'
import type { FormState } from '../fields/row-anchor.ts'
import type { Words } from '../fields/words-in-text.ts'

/** Something that the review panel lists too, said at the field that it is about. */
export type FieldNote = Pick<FieldPosition, 'rest'> & {
  readonly level: Level | 'missing'
  readonly message: Label
  readonly answered: boolean
  /** What was found, in its context; none where something is missing. */
  readonly words: Words | undefined
  /** Whether the words stand in what is typed into the field, not in a picture or relation that it refers to. */
  readonly inText: boolean
}

/** Findings of the content check and what is still missing, by the path of their field. Nothing once it is public. */
export const toFieldNotes = (
  { findings, issues, state }: Pick<ReviewStatus, 'findings' | 'issues' | 'state'>,
  { fields, form }: { fields: readonly unknown[]; form: FormState },
): ReadonlyMap<string, readonly FieldNote[]> => {
  if (state === 'published' || state === 'withdrawn') return new Map()
  const notes = new Map<string, FieldNote[]>()
  for (const { path, ...note } of [...issues.map(ofIssue), ...findings.map(ofFinding)]) {
    const place = findPosition(path, { fields, form, words: note.words })
    if (!place) continue
    const inText = note.words !== undefined && place.rest.every((part) => /^\d+$/.test(part))
    notes.set(place.field, [...(notes.get(place.field) ?? []), { ...note, rest: place.rest, inText }])
  }
  return notes
}

type Said = Omit<FieldNote, 'rest' | 'inText'> & { readonly path: string }

const ofIssue = ({ path, message }: ReviewStatus['issues'][number]): Said => ({
  path,
  level: 'missing',
  message: { zh: message, en: message },
  answered: false,
  words: undefined,
})

const ofFinding = (finding: ReviewStatus['findings'][number]): Said => {
  const { answer, en, end, excerpt, level, path, start, zh } = finding
  return { path, level, message: { zh, en }, answered: answer !== undefined, words: { excerpt, start, end } }
}
