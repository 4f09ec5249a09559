const element = (type: string, children: readonly object[], rest: object = {}) => ({
  ...{ type, format: '', indent: 0, version: 1, direction: 'ltr', children },
  ...rest,
})

const toCell = (words: string, rest: object): object => {
  const text = { type: 'text', detail: 0, format: 0, mode: 'normal', style: '', version: 1, text: words }
  const children = [element('paragraph', words === '' ? [] : [text], { textFormat: 0 })]
  return element('tablecell', children, { headerState: 0, colSpan: 1, rowSpan: 1, ...rest })
}

/** A table as the editor stores it, its first row the head by the bits `heads`; `odd` is what is other about the first cell below it. */
export const toTableNode = (
  [head = [], ...rows]: readonly (readonly string[])[],
  { caption, heads = 1, odd = {} }: { caption?: string; heads?: number; odd?: object } = {},
): object =>
  element(
    'table',
    [
      element(
        'tablerow',
        head.map((words) => toCell(words, { headerState: heads })),
      ),
      ...rows.map((row, place) =>
        element(
          'tablerow',
          row.map((words, column) => toCell(words, place === 0 && column === 0 ? odd : {})),
        ),
      ),
    ],
    caption ? { $: { caption } } : {},
  )

/** A body of such tables alone. */
export const toTableState = (...tables: readonly object[]) => ({ root: element('root', tables) })
