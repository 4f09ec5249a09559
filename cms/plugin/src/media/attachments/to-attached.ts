import { attachedFile } from '@exemplar/shared/kinds/parts/attachments'
import { toGiven, toNumber, toPresent, toRows, toText, toValues, type Values } from '../../fields/row.ts'

/**
 * The candidates for published attachments from rows of the collection. What is not filled in is left out, and so is the
 * list where nothing is attached.
 */
export const toAttached = (rows: unknown) => {
  const attached = toRows(rows).map(toCandidate)
  return attached.length > 0 ? attached : undefined
}

const toCandidate = (row: Values) =>
  toGiven({
    title: toText(row.title),
    file: toAttachedFile(row),
    source: toText(row.credit),
    licence: toText(row.licence),
    transcript: toText(row.transcript),
  })

/** The published file of a row, as it was measured when it came in; undefined for anything else than such a row. */
export const toAttachedFile = (row: unknown) => {
  const { sha256, type, ...numbers } = toValues(row)
  const [bytes, pages, duration] = [numbers.bytes, numbers.pages, numbers.duration].map(toNumber)
  return attachedFile.safeParse(toPresent({ sha256, type, bytes, pages, duration })).data
}
