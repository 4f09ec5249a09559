import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toBreadth, toTitleLines } from './title-lines.ts'

test.each([
  ['通报', ['通报']],
  ['关于命名8个社区为“精致幸福社区”示范社区的通报', ['关于命名8个社区为', '“精致幸福社区”示范社区的通报']],
])('%s is broken by sense', (title, lines) => expect(toTitleLines(title)).toEqual(lines))

test('no character is lost and no line is too long, however long the title is', () => {
  const title = fc.string({
    unit: fc.constantFrom(...'关于公布社区名单的通报“”2020，'),
    minLength: 1,
    maxLength: 80,
  })
  fc.assert(
    fc.property(title, (text) => {
      const lines = toTitleLines(text)
      expect(lines.join('')).toBe(text)
      for (const line of lines) expect(toBreadth(line)).toBeLessThanOrEqual(18)
    }),
  )
})
