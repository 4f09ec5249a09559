import { toKey } from '../../sheets/match/values.ts'
import type { Cells, RowFault } from '../table.ts'

/**
 * Completes rows of a list whose documents are told apart by their titles and by what is `beside` them. An empty cell
 * says nothing: a row that leaves out what stands beside the title is about the only document that it can be about, and
 * `ambiguous` where there are several. Where there is none it is a new one.
 */
export const toCompleted = (
  stand: readonly Cells[],
  beside: readonly [string, ...string[]],
  told: { readonly zh: string; readonly en: string },
) => {
  const titled = Map.groupBy(stand, ({ title }) => toKey(String(title)))
  return (cells: Cells): Cells | RowFault => {
    const has = (one: Cells) => (name: string) => toTold(one[name]) === toTold(cells[name])
    const can = (titled.get(toKey(String(cells.title))) ?? []).filter((one) =>
      beside.every((name) => cells[name] === undefined || has(one)(name)),
    )
    if (can.some((one) => beside.every(has(one)))) return cells
    const kinds = new Set(can.map((one) => toIdentity(one, beside)))
    if (kinds.size > 1)
      return {
        ...{ at: 'title', code: 'ambiguous' },
        zh: `名单里有${can.length}个这样的，请写明${told.zh}`,
        en: `there are ${can.length} of these: write ${told.en}`,
      }
    const [only] = can
    return only ? { ...cells, ...Object.fromEntries(beside.map((name) => [name, only[name]])) } : cells
  }
}

/** The title and what stands beside it, as they are compared. */
export const toIdentity = (cells: Cells, beside: readonly string[]): string =>
  [toKey(String(cells.title)), ...beside.map((name) => toTold(cells[name]))].join('　')

const toTold = (value: Cells[string]): string => (value === undefined ? '' : toKey(String(value)))
