import { expect, test } from 'vitest'
import { toPinyin } from './to-pinyin.ts'

test.each([
  ['石阶巷社区', undefined, 'shijiexiangshequ sjxsq'],
  ['吕家社区', undefined, 'lvjiashequ ljsq'],
  ['１０１社区', undefined, '0101shequ 101shequ 101sq'],
  ['第二社区', undefined, 'di0002shequ diershequ desq'],
  ['三里社区', undefined, 'sanlishequ slsq'],
  ['长桥社区', 'changqiao', 'changqiaoshequ cqsq'],
  ['乐天社区', 'yue tian', 'yuetianshequ ytsq'],
  ['社区 · A座', undefined, 'shequazuo sqaz'],
  ['', undefined, ''],
])('%s, read as %s, is looked for as “%s”', (name, reading, words) => {
  expect(toPinyin({ name, reading })).toBe(words)
})

test('names with a number in them stand in the order of their numbers', () => {
  const names = ['第一', '第二', '第三', '第九', '第十', '第十一', '第二十', '第二十三', '第一百零五'].map(
    (begin) => `新港${begin}社区`,
  )
  const toWords = (name: string) => toPinyin({ name })
  const inOrder = (all: readonly string[]) =>
    all.toSorted((one, other) => (toWords(one) < toWords(other) ? -1 : 1))
  expect(inOrder(names.toReversed())).toEqual(names)
  const plain = ['塔山一社区', '塔山二社区', '塔山十社区']
  expect(inOrder(plain.toReversed())).toEqual(plain)
  expect(inOrder(['第二社区', '帝豪社区', '安和社区'])).toEqual(['安和社区', '第二社区', '帝豪社区'])
  expect(toWords('新港第二社区')).toContain('xgdesq')
})

test('a rare character before a number, and a number that never ends, keep their order', () => {
  expect(toPinyin({ name: '𡒄头第二社区' })).toMatch(/^[a-z]*tou.*di0002shequ /)
  expect(toPinyin({ name: `第${'9'.repeat(400)}社区` })).toContain('9'.repeat(400))
  expect(toPinyin({ name: `甲${'一'.repeat(50_000)}乙` })).toContain('jia')
  expect(toPinyin({ name: '1甲'.repeat(100_000) })).toContain('0001jia0001jia')
})
