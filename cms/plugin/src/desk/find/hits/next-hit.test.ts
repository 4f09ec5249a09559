import { expect, test } from 'vitest'
import { listHits } from '../texts.ts'
import { findNext, toBehind } from './next-hit.ts'

const fields = [
  { name: 'title', type: 'text' },
  { name: 'deck', type: 'textarea' },
]
const find = (title: string, deck: string) =>
  listHits(
    { title: { value: title }, deck: { value: deck } },
    { fields, sought: { words: '社区', isExact: false } },
  )

test('after one place the next one comes, behind what was put in', () => {
  const before = find('社区和社区', '社区')
  const paths = [...new Set(before.map(({ path }) => path))]
  const [first, second, third] = before
  if (!first || !second || !third) throw new Error('three places')
  const next = (hit: typeof first, now: ReturnType<typeof find>) =>
    now[findNext(now, { behind: toBehind(hit, '示范社区'), paths })]
  expect(next(first, find('示范社区和社区', '社区'))).toMatchObject({ path: 'title', start: 5 })
  expect(next(second, find('社区和示范社区', '社区'))).toMatchObject({ path: 'deck', start: 0 })
  // Behind the last one it begins again.
  expect(next(third, find('社区和社区', '示范社区'))).toMatchObject({ path: 'title', start: 0 })
})
