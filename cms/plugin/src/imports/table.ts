import type { Label } from '@exemplar/shared/glossary'
import type { PayloadRequest } from 'payload'
import type { Name } from '../database/slugs.ts'
import type { Values } from '../fields/row.ts'
import type { Column, SheetValue } from '../sheets/columns.ts'

/** What a row of a sheet says, by the names of its columns. */
export type Cells = Readonly<Record<string, SheetValue | undefined>>

/** What a row says, and what it empties. */
export type TellingRow = { readonly values: Cells; readonly cleared?: readonly string[] }

/** What keeps rows from becoming a document: the column that it is about, and of several rows which. */
export type RowFault = { readonly at: string; readonly code: string; readonly index?: number } & Label

/** What a row is about, as it is compared, and the columns that say so. */
type Identity = { readonly text: string; readonly columns: readonly string[] }

/** A list of the desk that is filled and handed out by sheets. Everything else of an import is made of this. */
export type Table = {
  /** The collection, by the name that it has among us. */
  readonly name: Name
  /** The column that says what a row is about. */
  readonly key: string
  /** How the template is filled in, a line each. */
  readonly notes: readonly string[]
  /** The field by whose key documents are known, and the column that has its values; absent where all are read whole. */
  readonly foundBy?: { readonly field: string; readonly column: string }
  /** What the columns choose among is read first, as the account may. */
  readonly open: (req: PayloadRequest) => Promise<OpenTable>
}

export type OpenTable = {
  readonly columns: readonly Column[]
  /** Rows that a template is handed out with. */
  readonly given?: readonly Cells[]
  /** Puts what is written in several ways into one, before it is compared with what stands. */
  readonly settle?: (cells: Cells) => Cells | RowFault
  /** What tells a row from others. Rows of one text are about one document. */
  readonly identify: (cells: Cells) => Identity
  /** Rows of one document: each has its own part of it, and says which. Absent where a document is one row. */
  readonly partOf?: (cells: Cells) => string
  /** A document (relations as ids) as it stands in a sheet. */
  readonly toRows: (document: Values) => readonly Cells[]
  /** What is written for what the rows say, into a document or a new one. Empty cells say nothing. */
  readonly toData: (rows: readonly Cells[], before: Values | undefined) => Values | RowFault
  /** Empties what rows say is to be emptied; absent where columns have the names of their fields. */
  readonly clear?: (data: Values, rows: readonly TellingRow[]) => Values | RowFault
  /** What is written into a new one alone. */
  readonly toNew?: () => Values
  /** After a new one was written, in its transaction. */
  readonly created?: (req: PayloadRequest, document: Values) => Promise<void>
}

/** Rows of documents are one row each, in columns of the same names as their fields. */
export const toSameRow =
  (columns: readonly Column[]) =>
  (document: Values): readonly Cells[] => [
    Object.fromEntries(columns.map(({ name }) => [name, toCell(document[name])])),
  ]

const toCell = (value: unknown): SheetValue | undefined =>
  typeof value === 'string' && value !== ''
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? value
      : undefined

export const isRowFault = (made: object): made is RowFault => 'at' in made && 'zh' in made && 'code' in made

/** The cells that say anything, as fields of the same names. */
export const toSameFields = ([cells = {}]: readonly Cells[]): Values =>
  Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== undefined))
