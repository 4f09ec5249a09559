import type { Hit } from '../texts.ts'

/** Where somebody goes on from: right behind the words that were put into a field. */
export type Behind = { readonly path: string; readonly lineAt: number; readonly end: number }

/** Right behind what came in the place of a hit. Pure. */
export const toBehind = ({ lineAt, path, start }: Hit, by: string): Behind => ({
  ...{ path, lineAt, end: start + by.length },
})

/**
 * Which place comes next, in the order of the form: what was put in is passed over, also where it has the words in itself.
 * The first where nothing comes any more. `paths` are those of the hits before, in their order. Pure.
 */
export const findNext = (
  hits: readonly Hit[],
  { behind, paths }: { readonly behind: Behind; readonly paths: readonly string[] },
): number => {
  const place = paths.indexOf(behind.path)
  const later = new Set(paths.slice(place + 1))
  const next = hits.findIndex(
    ({ lineAt, path, start }) =>
      later.has(path) ||
      (path === behind.path && (lineAt > behind.lineAt || (lineAt === behind.lineAt && start >= behind.end))),
  )
  return Math.max(0, next)
}
