/** The rows that a form has at the path of a list; undefined where there is no list. */
export type RowsAt = (path: string) => readonly { readonly id: string }[] | undefined

/** What a form holds. */
export type FormState = { readonly rowsAt: RowsAt; readonly valueAt: (path: string) => unknown }

/**
 * The parts of a path with its rows named by their ids, which stay when rows are moved, added or removed:
 * `figures.rows.1.value` → `['figures', 'rows', { row: 'a7…' }, 'value']`. A row that is not there keeps its number.
 */
type RowAnchor = readonly (string | { readonly row: string })[]

export const toRowAnchor = (path: string, rowsAt: RowsAt): RowAnchor => {
  const parts = path.split('.')
  return parts.map((part, index) => {
    const id = /^\d+$/.test(part) ? rowsAt(parts.slice(0, index).join('.'))?.[Number(part)]?.id : undefined
    return id === undefined ? part : { row: id }
  })
}

/** The path at which it stands in the form now; undefined when a row of it has gone. */
export const findAnchored = (anchor: RowAnchor, rowsAt: RowsAt): string | undefined => {
  const parts: string[] = []
  for (const part of anchor) {
    if (typeof part === 'string') {
      parts.push(part)
      continue
    }
    const index = rowsAt(parts.join('.'))?.findIndex(({ id }) => id === part.row) ?? -1
    if (index < 0) return undefined
    parts.push(String(index))
  }
  return parts.join('.')
}
