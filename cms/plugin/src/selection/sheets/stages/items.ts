import { fold } from '@exemplar/shared/text/fold'
import type { StageFault } from './stage-sheet.ts'

/** The standards of a set in force are numbered from 1. */
const last = 33

/** Numbers of standards as somebody writes them: `第9、24项，31至33`. What is left over and is no number is a fault. */
export const readItems = (written: string): { readonly items: readonly number[] } | StageFault => {
  const parts = fold(written)
    .text.replaceAll(/[第项条\s]|标准/g, '')
    .replaceAll(/[至到~～—–]+/g, '-')
    .split(/[、,，;；/和及与。]+/)
    .filter((part) => part !== '')
  const items = parts.flatMap(toItems)
  const isNone = written !== '' && parts.length === 0
  return isNone || items.includes(Number.NaN)
    ? {
        at: 'lacking',
        code: 'not-standards',
        zh: `请写标准的编号（1至${last}），如“9、24”或者“31至33”`,
        en: `write the numbers of the standards (1 to ${last}): 9, 24 or 31-33`,
      }
    : { items: [...new Set(items)] }
}

/** `24`, `31-33` */
const toItems = (part: string): readonly number[] => {
  const found = /^(\d{1,2})(?:-+(\d{1,2}))?$/.exec(part)
  const from = Number(found?.[1])
  const to = Number(found?.[2] ?? from)
  return from >= 1 && to >= from && to <= last
    ? Array.from({ length: to - from + 1 }, (_none, at) => from + at)
    : [Number.NaN]
}
