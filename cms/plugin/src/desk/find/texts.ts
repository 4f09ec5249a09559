import { findField } from '@exemplar/shared/named-field'
import { listTopFields } from '../fields/top-fields.ts'
import { listValueParagraphs } from '../quotes/body-paragraphs.ts'
import { listMatches, type Sought } from './matches.ts'

/** The values of a form by their paths. */
export type FormValues = Readonly<
  Record<string, { readonly value?: unknown; readonly passesCondition?: boolean } | undefined>
>

/** A place in a form where words were found. */
export type Hit = {
  /** The path of the field. */
  readonly path: string
  readonly isBody: boolean
  /** Which of the places of its field it is. */
  readonly nth: number
  /** Which of the lines of its field it stands in, and where in that. */
  readonly lineAt: number
  readonly start: number
  readonly end: number
  readonly line: string
}

type Field = {
  readonly type?: string
  readonly admin?: { readonly hidden?: boolean; readonly readOnly?: boolean; readonly disabled?: boolean }
}

/**
 * Every place of a form where words stand: in what people write there themselves, in the order in which it stands there.
 * An address is no text: what leads to it would lead nowhere. Pure.
 */
export const listHits = (
  values: FormValues,
  { fields, sought }: { readonly fields: readonly unknown[]; readonly sought: Sought },
): Hit[] => {
  if (sought.words === '') return []
  const order = listTopFields(fields).map(({ name }) => name)
  const toOrder = (path: string) => order.indexOf(path.split('.')[0] ?? '')
  return Object.entries(values)
    .flatMap(([path, state]) => {
      const type = findWritten(fields, path)
      return type ? [{ path, isBody: type === 'richText', value: state?.value }] : []
    })
    .toSorted((one, other) => toOrder(one.path) - toOrder(other.path))
    .flatMap(({ isBody, path, value }) => {
      const lines = isBody ? listBodyLines(value) : typeof value === 'string' ? [value] : []
      return lines
        .flatMap((line, lineAt) =>
          listMatches(line, sought).map((place) => ({ path, isBody, line, lineAt, ...place })),
        )
        .map((hit, nth) => ({ ...hit, nth }))
    })
}

/** The lines of a body: words never go over the end of one. */
const listBodyLines = (value: unknown): string[] =>
  listValueParagraphs(value).flatMap((paragraph) => paragraph.split('\n'))

/** The type of a field that somebody writes a text in; undefined for every other. */
const findWritten = (fields: readonly unknown[], path: string): string | undefined => {
  const parts = path.split('.')
  if (parts.at(-1) === 'slug' || parts[0] === 'review') return undefined
  let level = fields
  let found: (Field & { readonly fields?: readonly unknown[] }) | undefined
  for (const part of parts) {
    if (/^\d+$/.test(part)) continue
    found = findField(level, part) as typeof found
    if (!found || found.admin?.hidden || found.admin?.readOnly || found.admin?.disabled) return undefined
    level = found.fields ?? []
  }
  // A path that ends with a row is that of the row.
  if (/^\d+$/.test(parts.at(-1) ?? '')) return undefined
  return ['text', 'textarea', 'richText'].includes(found?.type ?? '') ? found?.type : undefined
}

/** What stands with a picture, wherever it is shown. */
export type PictureTexts = {
  readonly id: string
  readonly filename?: string | null
  readonly alt?: string | null
  readonly caption?: string | null
  readonly credit?: string | null
}

/** Where in the texts of pictures words stand, a line a picture. Pure. */
export const listPictureHits = (pictures: readonly PictureTexts[], sought: Sought) =>
  pictures.flatMap((picture) => {
    const fields = (['caption', 'alt', 'credit'] as const)
      .map((field) => ({ field, count: listMatches(picture[field] ?? '', sought).length }))
      .filter(({ count }) => count > 0)
    const count = fields.reduce((sum, one) => sum + one.count, 0)
    return count === 0 ? [] : [{ id: picture.id, name: picture.filename ?? picture.id, count, fields }]
  })
