import type { Label } from '@exemplar/shared/glossary'

/** What may stand in a column, and how. */
type Content =
  | { readonly type: 'text'; readonly most: number }
  | { readonly type: 'whole' | 'number'; readonly least?: number; readonly most?: number }
  /** A calendar date, `YYYY-MM-DD`. */
  | { readonly type: 'date' }
  /** In per cent: 90 for 90 %. */
  | { readonly type: 'percent' }
  | { readonly type: 'yes'; readonly yes: string; readonly no: string }
  | { readonly type: 'choice'; readonly options: readonly Option[] }
  /** For its readers alone: what is written there is not read. */
  | { readonly type: 'shown' }

/** One of the answers of a column: its word in the sheet, others that offices write, and what it means. */
type Option = { readonly value: string; readonly word: string; readonly others?: readonly string[] }

/** A column of a sheet: the name in the code, what stands at its head, and what offices call it beside that. */
export type Column = {
  readonly name: string
  readonly title: string
  readonly aliases?: readonly string[]
  /** `whole`: but in rows that are a part of another. */
  readonly required?: true | 'whole'
  /** A template is handed out with it filled in: a row in which nothing else stands was left empty. */
  readonly given?: true
  /** What stands there may be emptied by a sheet that empties fields at all. */
  readonly clears?: true
} & Content
export type ColumnOf<T extends Column['type']> = Column & { readonly type: T }

/**
 * The columns of a sheet, and which of them says what a row is about. Where something stands in the column `part`, the row
 * tells more of what another row is about.
 */
export type SheetShape = {
  readonly key: string
  readonly columns: readonly Column[]
  readonly part?: string | undefined
  /** Cells may say that a field is to be emptied; elsewhere the words for it are a text like any other. */
  readonly clears?: true
  /** Which column is which, where somebody has said so: its head is not asked for these. */
  readonly chosen?: ChosenHead
}

/** The head of a sheet as somebody has pointed it out: its row, and the letters of columns by their names in the code. */
export type ChosenHead = {
  readonly sheet: string
  readonly row: number
  readonly places: Readonly<Record<string, string>>
}

/** What may be the head of a sheet: its row with what stands in it, and which columns were found there. */
export type SeenHead = {
  readonly row: number
  readonly cells: readonly { readonly title: string; readonly letter: string }[]
  /** The letters of columns by their names in the code. */
  readonly places: Readonly<Record<string, string>>
}

export type SheetValue = string | number | boolean

/**
 * A row as it was read: its number in the sheet, values by the names of their columns, where each of them stands, and the
 * names of those that are to be emptied.
 */
export type SheetRow = {
  readonly row: number
  readonly values: Readonly<Record<string, SheetValue>>
  readonly cells: Readonly<Record<string, string>>
  readonly cleared?: readonly string[]
}

/** What is wrong where. Without a row it is about the sheet as a whole. */
export type SheetFault = {
  readonly row?: number
  /** Its address in the sheet: `C5`. */
  readonly cell?: string
  /** What stands at the head of the column. */
  readonly column?: string
  readonly code: string
  readonly message: Label
}

/** A sheet as it was read. Nothing of it is passed over in silence: what was not read as a row is named. */
export type ReadSheet = {
  /** The name of the sheet in its workbook. */
  readonly name: string
  readonly rows: readonly SheetRow[]
  readonly faults: readonly SheetFault[]
  /** Undefined where no row has anything like a head. */
  readonly head: SeenHead | undefined
  /** Heads of columns that are none of ours, with their addresses. */
  readonly unknown: readonly { readonly title: string; readonly cell: string }[]
  /** Rows that are about nothing: sums, notes, heads that are printed again. */
  readonly passed: readonly { readonly row: number; readonly text: string }[]
  /** Rows of a template that nobody filled in. */
  readonly unfilled: readonly { readonly row: number; readonly text: string }[]
}
