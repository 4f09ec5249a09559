import type { Type } from '../type.ts'

/** Something that is drawn around a middle line, from a height down. Pixels. */
export type Block = {
  readonly height: number
  readonly draw: (place: { readonly middle: number; readonly top: number }) => string
}

export type Place = {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Blocks one under the other, in the middle of a place. */
export const drawStack = (blocks: readonly Block[], gap: number, place: Place): string => {
  const height = blocks.reduce((sum, block) => sum + block.height, gap * (blocks.length - 1))
  let top = place.top + (place.height - height) / 2
  return blocks
    .map((block) => {
      const drawn = block.draw({ middle: place.left + place.width / 2, top })
      top += block.height + gap
      return drawn
    })
    .join('')
}

type Setting = { readonly type: Type; readonly fill: string }

/** Texts side by side on one line, as large as they have room for; each begins in the size that it is given. */
export const toLineBlock = (
  parts: readonly { readonly text: string; readonly size: number }[],
  { width, type, fill }: Setting & { readonly width: number },
): Block => {
  const natural = parts.reduce((sum, { text, size }) => sum + type.measure(text, size), 0)
  const scale = Math.min(1, width / Math.max(1, natural))
  const shown = parts
    .filter(({ text }) => text !== '')
    .map(({ text, size }) => ({ text, size: size * scale, ...type.reach(text, size * scale) }))
  const above = Math.max(0, ...shown.map((part) => part.above))
  return {
    height: above + Math.max(0, ...shown.map((part) => part.below)),
    draw: ({ middle, top }) => {
      let x = middle - (natural * scale) / 2
      return shown
        .map(({ text, size }) => {
          const drawn = type.draw(text, { x, y: top + above, size, fill })
          x += type.measure(text, size)
          return drawn
        })
        .join('')
    },
  }
}

/** 文武线 */
export const toRuleBlock = (width: number, { thick, fill }: { thick: number; fill: string }): Block => ({
  height: thick * 1.8,
  draw: ({ middle, top }) => {
    const left = middle - width / 2
    return `<path fill="${fill}" d="M${left} ${top}h${width}v${thick}h-${width}zM${left} ${top + thick * 1.6}h${width}v${thick * 0.2}h-${width}z"/>`
  },
})
