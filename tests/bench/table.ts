/** What has to be reached: at least, or at most. */
type Limit = { readonly atLeast: number } | { readonly atMost: number }

/** One number, and what it has to be. */
export type Line = {
  /** The row that it belongs to. */
  readonly row: string
  readonly what: string
  readonly measured: number
  readonly unit: string
  /** Absent where the number is told and nothing is promised. */
  readonly limit?: Limit
  readonly note?: string
}

/** Why a row was not measured. */
export type Skipped = { readonly row: string; readonly what: string; readonly skipped: string }

/** Whether a number is what it has to be; undefined where it has to be nothing. */
export const isHeld = ({ measured, limit }: Line): boolean | undefined => {
  if (!limit) return undefined
  return 'atLeast' in limit ? measured >= limit.atLeast : measured <= limit.atMost
}

/** The table: what, what must be reached, what was measured, whether it held. */
export const toTable = (lines: readonly (Line | Skipped)[]): string => {
  const head = ['', '要求 must', '实测 measured', '']
  const rows = [head, ...lines.map(toCells)]
  const widths = head.map((_, column) => Math.max(...rows.map((cells) => toWidth(cells[column] ?? ''))))
  return rows
    .map((cells) =>
      cells
        .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - toWidth(cell)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const toCells = (line: Line | Skipped): string[] => {
  if ('skipped' in line) return [`${line.row}  ${line.what}`, '', '', `未测 skipped：${line.skipped}`]
  const held = isHeld(line)
  const mark = held === undefined ? '' : held ? '✓' : '✗'
  return [
    `${line.row}  ${line.what}`,
    toLimit(line),
    `${toNumber(line.measured)} ${line.unit}`.trim(),
    [mark, line.note].filter(Boolean).join(' '),
  ]
}

const toLimit = ({ limit, unit }: Line): string => {
  if (!limit) return ''
  return 'atLeast' in limit
    ? `≥ ${toNumber(limit.atLeast)} ${unit}`.trim()
    : `≤ ${toNumber(limit.atMost)} ${unit}`.trim()
}

const toNumber = (value: number): string =>
  Math.abs(value) >= 100
    ? value.toLocaleString('en', { maximumFractionDigits: Math.abs(value) < 1_000 ? 1 : 0 })
    : String(Number(value.toPrecision(3)))

/** Columns of a terminal: a Chinese character takes two. */
const toWidth = (text: string): number =>
  Array.from(text).reduce(
    (sum, character) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(
        character,
      )
        ? 2
        : 1),
    0,
  )
