import type { DocumentKind } from '@exemplar/shared/kinds/index'
import type { z } from 'zod'
import { replica } from '../../gazette/open-replica.ts'
import type { Live } from '../../gazette/replica.ts'
import { toNumbers } from '../stretch.ts'

/** A row of a data set: what stands in its cells, by the names of its columns. */
export type Row = Readonly<Record<string, string | number | null | readonly (string | number)[]>>

/**
 * A data set of what is public. What its columns are called, hold and mean stands in `row` alone: the heads of the table,
 * the JSON and its schema are made of it.
 */
export type DataSet = {
  /** Part of its addresses: it never changes. */
  readonly name: string
  readonly title: string
  readonly about: string
  readonly row: z.ZodObject
  /** Parts that have rows: 1 is the first. What stands in one stays in it, whatever is published later. */
  readonly listParts: () => readonly number[]
  /** None where there is no such part. */
  readonly listRows: (part: number) => readonly Row[]
  readonly countRows: () => number
}

type Words = Pick<DataSet, 'name' | 'title' | 'about'>
type Shaped<Shape extends z.ZodObject> = Words & { readonly row: Shape }

/** A data set in one part: of documents of which there are never many. */
export const ofAll = <K extends DocumentKind, Shape extends z.ZodObject>({
  kind,
  toRows,
  ...words
}: Shaped<Shape> & {
  readonly kind: K
  readonly toRows: (live: Live<K>) => readonly z.infer<Shape>[]
}): DataSet => {
  const listRows = (part: number): Row[] => {
    const limit = part === 1 ? replica().countLive(kind) : 0
    return replica().listLive(kind, { limit }).toReversed().flatMap(toRows) as Row[]
  }
  return {
    ...words,
    listParts: () => (listRows(1).length > 0 ? [1] : []),
    listRows,
    countRows: () => listRows(1).length,
  }
}

/** Documents first published under so many numbers stand in one part. */
const stretch = 500

/** A data set in parts, with a row a document: of a kind that has more of them every day. */
export const ofMany = <K extends DocumentKind, Shape extends z.ZodObject>({
  kind,
  toRow,
  ...words
}: Shaped<Shape> & { readonly kind: K; readonly toRow: (live: Live<K>) => z.infer<Shape> }): DataSet => ({
  ...words,
  listParts: () => replica().listStretches(kind, stretch),
  listRows: (part) => replica().listFirstIn(kind, toNumbers(part, stretch)).map(toRow) as Row[],
  countRows: () => replica().countLive(kind),
})
