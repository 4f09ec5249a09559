import { expect, test } from 'vitest'
import { findExcerpt, isFound } from './search-words.ts'

const texts = ['石阶巷社区（环翠区）', 'shijiexiangshequ sjxsq huancuiqu hcq']

test.each([
  ['石阶', true],
  ['sjx', true],
  ['SJX', true],
  ['ｓｊｘ', true],
  ['shijiexiang', true],
  ['sjx  hc', true],
  ['环翠 sjx', true],
  ['', true],
  ['sjx rc', false],
  ['石桥', false],
])('what is typed as “%s” finds it: %s', (typed, found) => {
  expect(isFound(texts, typed)).toBe(found)
})

test('of a text the part is shown where the words stand', () => {
  const long = `${'前'.repeat(30)}楼道灯坏了三天内修好${'后'.repeat(80)}`
  expect(findExcerpt(['第一段。', long], '三天')).toMatch(/^…前+楼道灯坏了三天内修好后+…$/)
  expect(findExcerpt(['楼道灯坏了三天内修好'], '楼道灯')).toBe('楼道灯坏了三天内修好')
  expect(findExcerpt(['第一段。'], '三天')).toBeUndefined()
  // What is not seen moves nothing: the part begins as far before the words as it does without.
  const unseen = `${'\u200b'.repeat(40)}${'前'.repeat(30)}三天内修好`
  expect(findExcerpt([unseen], '三天')).toBe(`…${'前'.repeat(16)}三天内修好`)
})
