import { expect, test } from 'vitest'
import { toPinyin } from './to-pinyin.ts'

test.each([
  ['石阶巷社区', undefined, 'shijiexiangshequ sjxsq'],
  ['吕家社区', undefined, 'lvjiashequ ljsq'],
  ['１０１社区', undefined, '101shequ 101sq'],
  ['长桥社区', 'changqiao', 'changqiaoshequ cqsq'],
  ['乐天社区', 'yue tian', 'yuetianshequ ytsq'],
  ['社区 · A座', undefined, 'shequazuo sqaz'],
  ['', undefined, ''],
])('%s, read as %s, is looked for as “%s”', (name, reading, words) => {
  expect(toPinyin({ name, reading })).toBe(words)
})
