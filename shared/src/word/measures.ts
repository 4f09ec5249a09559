// Word measures in twips, a twentieth of a point, and type in half points.

export const toTwips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440)

/** A sheet of A4 and the text area on it, in millimetres (GB/T 9704, 5.2). */
export const sheet = { width: 210, height: 297, top: 37, bottom: 35, left: 28, right: 26 } as const

/** The grid of GB/T 9704: 22 lines of 28 characters in 225 × 156 mm. */
export const width = toTwips(156)
/** From line to line, rounded down: the last of 22 has to have room. */
export const pitch = Math.floor(toTwips(225) / 22)
/** A character of the grid, in which one of 16 pt stands. */
export const em = width / 28
/**
 * What is taken from each character for that. Not by a grid of characters, which Word and others lay each in their own
 * way; rounded down too.
 */
export const tracking = Math.floor(em - 16 * 20)

/** The faces that the standard asks for. They are the office's own, named and not sent along. */
export const faces = {
  title: '方正小标宋简体',
  text: '仿宋_GB2312',
  head: '黑体',
  subhead: '楷体_GB2312',
} as const

export const red = 'C8161D'
export const seal = 'C3271B'
export const soft = '4E5257'
