import { expect, test } from 'vitest'
import { readOptions } from './options.ts'

const rows = ['page', 'publish']
const read = (...args: string[]) => readOptions(args, rows)

test('without options everything is measured as long as it should be', () => {
  expect(read()).toEqual({ stories: 10_000, documents: 5_000, seconds: 8, busy: false })
})

test('options are read, rows may be several', () => {
  const args = ['--only', 'page', '--only', 'publish', '--stories', '100000', '--seconds', '2', '--busy']
  expect(read(...args)).toEqual({
    only: ['page', 'publish'],
    ...{ stories: 100_000, documents: 5_000, seconds: 2, busy: true },
  })
})

test.each([
  [['--storys', '5'], /没有 --storys 这一项，是否要写 --stories/],
  [['page'], /没有 page 这一项/],
  [['--only', 'pages'], /没有 pages 这一行，是否要写 page/],
  [['--only'], /--only 后面缺少内容/],
  [['--seconds', '0'], /--seconds 须是 1 到 600 的整数/],
  [['--stories', '1e5'], /--stories 须是 1 到 200000 的整数/],
  [['--documents', '20001'], /--documents 须是/],
])('%j is refused', (args, said) => {
  expect(() => read(...args)).toThrow(said)
})
