import type { Column } from '../sheets/columns.ts'

/** A column of text with its greatest length, and what offices call it beside its name. */
export const textColumn = (
  name: string,
  title: string,
  more: { most: number; aliases?: string[]; required?: true; clears?: true },
): Column => ({
  ...{ name, title, type: 'text' },
  ...more,
})
