import type { FieldHook } from 'payload'
import { toRows, toText, type Values } from '../../fields/row.ts'

/**
 * Gives each turn without an address part one made of its clock time (`t150237`, the next with the same time
 * `t150237-2`). What is there stays: it is the permanent address of the turn.
 */
export const fillAnchors = (turns: readonly Values[]): Values[] => {
  const taken = new Set(turns.map(({ anchor }) => toText(anchor)).filter((anchor) => anchor !== undefined))
  return turns.map((turn) => {
    const digits = toText(turn.clock)?.replaceAll(/\D/g, '')
    if (toText(turn.anchor) || !digits) return turn
    const anchor = findFree(`t${digits}`, taken)
    taken.add(anchor)
    return { ...turn, anchor }
  })
}

const findFree = (base: string, taken: ReadonlySet<string>): string => {
  if (!taken.has(base)) return base
  let suffix = 2
  while (taken.has(`${base}-${suffix}`)) suffix += 1
  return `${base}-${suffix}`
}

export const fillTurnAnchors: FieldHook = ({ value }) =>
  Array.isArray(value) ? fillAnchors(toRows(value)) : value
