// The colours of tokens.css, as they are by day.
export const inks = ['#26449a', '#007f87', '#c47d00', '#1d6a44', '#c5326a', '#634598'] as const
export const paper = '#fafaf7'
export const leaf = '#e9e9e2'
export const ink = '#16181b'
export const soft = '#4e5257'
export const hair = '#c6c7c1'
export const seal = '#c3271b'

/** How many items each category has: so wide is its ink. */
const shares = [6, 6, 7, 7, 6, 1] as const

/** 色标: the six inks side by side, `width` pixels wide from the left edge on. */
export const drawBar = ({ top, width, height }: { top: number; width: number; height: number }): string => {
  const unit = width / shares.reduce((sum, share) => sum + share, 0)
  let at = 0
  return shares
    .map((share, index) => {
      const bar = `<path fill="${inks[index]}" d="M${at * unit} ${top}h${share * unit}v${height}h-${share * unit}z"/>`
      at += share
      return bar
    })
    .join('')
}

/** White on ochre is too weak: it carries ink, the others carry paper. */
export const toKnock = (category: number): string => (category === 3 ? ink : paper)
