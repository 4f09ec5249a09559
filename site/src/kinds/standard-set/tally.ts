/** The five strokes of 正 in the order of writing, in a box of 24. */
const strokes = ['M3 4.5h18', 'M12 4.5v15.5', 'M12 11.5h7', 'M6 10.5v9.5', 'M1.5 20.5h21']

/** Marks that stand for a count: each a path of one to five strokes; many are said as one full mark and a factor. */
export type Tally = { readonly paths: string[]; readonly full?: number }

/** Counts in 正, one stroke a story. Up to two marks are drawn; beyond that one 正 stands for all the full ones. */
export const toTally = (count: number): Tally => {
  const full = Math.floor(count / 5)
  const whole = strokes.join('')
  if (count > 10) return { paths: [whole], full }
  const rest = strokes.slice(0, count % 5).join('')
  return { paths: [...Array.from({ length: full }, () => whole), ...(rest === '' ? [] : [rest])] }
}
