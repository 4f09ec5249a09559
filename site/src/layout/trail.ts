import { type ColumnKey, columns } from './columns.ts'

/** A step of the way to a page; without a path it is no link. */
export type Crumb = { readonly title: string; readonly path?: string }

/** The way to a page (当前位置): home, its column, what stands between, the page itself last. */
export const toTrail = (column: ColumnKey | undefined, crumbs: readonly Crumb[]): Crumb[] => [
  { title: columns.home.title, path: '/' },
  ...(column && column !== 'home'
    ? [{ title: columns[column].title, ...(crumbs.length > 0 && { path: columns[column].path }) }]
    : []),
  ...crumbs,
]
