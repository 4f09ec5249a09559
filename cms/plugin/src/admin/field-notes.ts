import type { Label } from '@exemplar/shared/glossary'
import type { Level } from '../check/rules.ts'
import type { ReviewStatus } from '../review/status.ts'
import { type FieldPlace, toFieldPlace } from './field-place.ts'
import type { Words } from './words-in-text.ts'

/** Something that the review panel lists too, said at the field that it is about. */
export type FieldNote = Pick<FieldPlace, 'rest'> & {
  readonly level: Level | 'missing'
  readonly message: Label
  readonly answered: boolean
  /** What was found, in its context; none where something is missing. */
  readonly words?: Words
  /** Whether the words stand in what is typed into the field, not in a picture or relation that it refers to. */
  readonly inText: boolean
}

/** Findings of the content check and what is still missing, by the path of their field. Nothing once it is public. */
export const toFieldNotes = (
  { findings, issues, state }: Pick<ReviewStatus, 'findings' | 'issues' | 'state'>,
  fields: readonly unknown[],
): ReadonlyMap<string, readonly FieldNote[]> => {
  if (state === 'published' || state === 'withdrawn') return new Map()
  const placed = [
    ...issues.map(({ path, message }) => ({
      place: toFieldPlace(fields, path),
      note: { level: 'missing' as const, message: { zh: message, en: message }, answered: false },
    })),
    ...findings.map(({ path, level, zh, en, answer, excerpt, start, end }) => ({
      place: toFieldPlace(fields, path),
      note: {
        ...{ level, message: { zh, en }, answered: answer !== undefined },
        words: { excerpt, start, end },
      },
    })),
  ]
  const notes = new Map<string, FieldNote[]>()
  for (const { place, note } of placed) {
    if (!place) continue
    const inText = 'words' in note && place.rest.every((part) => /^\d+$/.test(part))
    notes.set(place.field, [...(notes.get(place.field) ?? []), { ...note, rest: place.rest, inText }])
  }
  return notes
}
