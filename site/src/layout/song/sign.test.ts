import { expect, test } from 'vitest'
import { isMark, toMark } from './sign.ts'

const cut = { glyphs: '社区', stock: 'a', secret: 'secret' }

test('a mark fits its cut and no other', () => {
  const mark = toMark(cut)
  expect(mark).toMatch(/^[\w-]{27}$/)
  expect(isMark(mark, cut)).toBe(true)
  for (const other of [{ glyphs: '社' }, { stock: 'b' }, { secret: 'other' }])
    expect(isMark(mark, { ...cut, ...other })).toBe(false)
  for (const wrong of ['', 'a', `${mark}A`, mark.toLowerCase().toUpperCase(), '社'.repeat(9)])
    expect(isMark(wrong, cut)).toBe(false)
})
