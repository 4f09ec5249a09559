import { toValues, type Values } from '../../fields/row.ts'

/** Whether a document, read as a row, stands in the gazette now: not before its publishing, no more once withdrawn. */
export const isPublic = ({ review }: Values): boolean =>
  typeof toValues(toValues(review).live).number === 'number'
