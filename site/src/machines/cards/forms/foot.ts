import { seal } from '../inks.ts'
import type { Type } from '../type.ts'

const [before, after] = ['第', '号'] as const

/** 公报号 on a line, as wide as `measureStamp` says. */
export const drawStamp = (
  number: number,
  { x, y, size, type, whole = false }: { x: number; y: number; size: number; type: Type; whole?: boolean },
): string => {
  const small = size * 0.34
  const first = whole ? `公报${before}` : before
  const [text, at] = [String(number), x + type.measure(first, small) + size * 0.06]
  const end = at + type.measure(text, size) + size * 0.04
  return [
    type.draw(first, { x, y, size: small, fill: seal }),
    type.draw(text, { x: at, y, size, fill: seal }),
    type.draw(after, { x: end, y, size: small, fill: seal }),
  ].join('')
}

export const measureStamp = (number: number, { size, type }: { size: number; type: Type }): number =>
  type.measure(before + after, size * 0.34) + type.measure(String(number), size) + size * 0.1

/** 核对纹: the digest as 64 strokes, 1 to 16 high. */
export const drawStrokes = (
  heights: readonly number[],
  { left, bottom, width, height }: { left: number; bottom: number; width: number; height: number },
): string => {
  const step = width / heights.length
  const strokes = heights.map((value, index) => {
    const tall = (value / 16) * height
    return `M${left + index * step} ${bottom}v-${tall}h${step * 0.46}v${tall}z`
  })
  return `<path fill="${seal}" d="${strokes.join('')}"/>`
}
