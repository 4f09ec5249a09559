import { expect, test } from 'vitest'
import { toAskedPath } from './asked-path.ts'

test.each([
  ['/stories/none', '/', '/stories/none'],
  ['/stories/none/', '/', '/stories/none'],
  ['/', '/', '/'],
  ['/jzxfsq/stories/none', '/jzxfsq/', '/stories/none'],
  ['/jzxfsq', '/jzxfsq/', '/jzxfsq'],
  ['/stories/%E7%81%AF', '/', '/stories/灯'],
  ['/stories/灯', '/', '/stories/灯'],
  ['/100%', '/', '/100%'],
])('of %s under %s a reader asked for %s', (pathname, base, path) => {
  expect(toAskedPath(pathname, base)).toBe(path)
})
