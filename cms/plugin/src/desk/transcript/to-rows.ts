import { toRows, toText, type Values } from '../../fields/row.ts'
import type { ReadTurn } from './read/read-transcript.ts'

/** Whether turns are put after those that the form has, or in their place. */
export type Placing = 'after' | 'instead'

/**
 * The rows of a transcript in the form with turns put in. A turn that stands in the place of one with the same time keeps
 * its address: links point to it. Pure.
 */
export const withTurns = (rows: unknown, turns: readonly ReadTurn[], placing: Placing): Values[] => {
  const before = toRows(rows)
  if (placing === 'after') return [...before, ...turns.map((turn) => toRow(turn))]
  const left = before.filter(({ anchor }) => toText(anchor) !== undefined)
  return turns.map((turn) => {
    const at = left.findIndex(({ clock }) => clock !== undefined && clock === turn.clock)
    const [kept] = at < 0 ? [] : left.splice(at, 1)
    return { ...toRow(turn), ...(kept ? { anchor: kept.anchor } : {}) }
  })
}

const toRow = ({ paragraphs, ...turn }: ReadTurn): Values => ({ ...turn, paragraphs: paragraphs.join('\n') })
