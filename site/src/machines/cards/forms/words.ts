import type { Sign } from '../../../pieces/piece.ts'
import { ink, inks, soft } from '../inks.ts'
import { toLines } from '../lines.ts'
import type { Type } from '../type.ts'
import type { Block, Place } from './block.ts'

const leading = 1.32

/** Texts in lines, each beginning one of its own, in the largest of some sizes in which they have room; else in the smallest. */
export const fitLines = (
  texts: readonly string[],
  { width, height, sizes, type }: Omit<Place, 'left' | 'top'> & { sizes: readonly number[]; type: Type },
): { readonly lines: readonly string[]; readonly size: number; readonly height: number } => {
  const set = (size: number) => {
    const setting = { width, measure: (line: string) => type.measure(line, size) }
    const lines = texts.flatMap((text) => toLines(text, setting))
    return { lines, size, height: lines.length * size * leading }
  }
  const fitting = sizes.map(set).find((laid) => laid.height <= height)
  return fitting ?? set(sizes.at(-1) ?? 1)
}

/** Lines of type from a corner down. */
export const drawLines = (
  { lines, size }: { lines: readonly string[]; size: number },
  { left, top, type, fill }: { left: number; top: number; type: Type; fill: string },
): string =>
  lines
    .map((line, index) =>
      type.draw(line, { x: left, y: top + index * size * leading + size * 0.98, size, fill }),
    )
    .join('')

/** Words in lines as a block, each line in the middle. */
export const toLinesBlock = (
  text: string,
  setting: Parameters<typeof fitLines>[1] & { readonly fill: string },
): Block => {
  const { type, fill } = setting
  const { lines, size } = fitLines([text], setting)
  return {
    // The last line has no leading below it.
    height: lines.length * size * leading - size * (leading - 1),
    draw: ({ middle, top }) =>
      lines
        .map((line, index) =>
          type.draw(line, {
            ...{ x: middle - type.measure(line, size) / 2, y: top + index * size * leading + size * 0.88 },
            ...{ size, fill },
          }),
        )
        .join(''),
  }
}

const opening = '“'

/** What somebody said, under a sign that opens it, and who it was. Alone in the field of a square. */
export const drawWords = (
  { text, by, ink: category }: Extract<Sign, { is: 'words' }>,
  { left, top, width, height, type }: Place & { type: Type },
): string => {
  const fill = inks[(category ?? 0) - 1] ?? ink
  const inset = 36
  const room = width - 2 * inset
  const who = fitLines([by], { width: room, height: 62, sizes: [30, 23, 20], type })
  const mark = { size: 240, high: 92 }
  const laid = fitLines([text], {
    ...{ width: room, height: height - mark.high - who.height - 3 * 22, type },
    sizes: [84, 72, 62, 54, 46, 40, 35],
  })
  return [
    // What is seen of it lies in the right half of its square.
    type.draw(opening, { x: left + inset - mark.size * 0.56, y: top + 212, size: mark.size, fill }),
    drawLines(laid, { left: left + inset, top: top + mark.high + 26, type, fill }),
    drawLines(who, { left: left + inset, top: top + height - 22 - who.height, type, fill: soft }),
  ].join('')
}
