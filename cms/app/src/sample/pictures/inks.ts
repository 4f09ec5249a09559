/** The six spot inks of the campaign, in the order of its categories, and what they are printed on. */
export const inks = {
  blue: '#26449a',
  teal: '#007f87',
  ochre: '#c47d00',
  green: '#1d6a44',
  rose: '#c5326a',
  violet: '#634598',
  paper: '#fafaf7',
  ink: '#16181b',
} as const

export type Ink = keyof typeof inks
