import { afterEach, expect, test, vi } from 'vitest'
import { toNow } from './now.ts'

const phases = [
  { title: '制定标准', from: '2020-04-01', to: '2020-06-30' },
  { title: '全面创建', from: '2020-07-01', to: '2020-09-20' },
  { title: '推选典型', from: '2020-10-01', to: '2020-10-31' },
]
afterEach(() => vi.useRealTimers())

test.each([
  ['2020-03-31T12:00:00+08:00', '现在等着开始第1步“制定标准”，从2020年4月1日起。'],
  ['2020-07-01T00:00:00+08:00', '现在是第2步“全面创建”，7—9月。'],
  ['2020-09-25T12:00:00+08:00', '现在等着开始第3步“推选典型”，从2020年10月1日起。'],
  ['2020-10-31T23:59:59+08:00', '现在是第3步“推选典型”，10月。'],
  ['2020-11-01T00:00:00+08:00', '3步都已办完，2020年10月31日结束。'],
])('what is said at %s', (now, said) => {
  vi.useFakeTimers({ now: new Date(now) })
  expect(toNow(phases)).toBe(said)
})
