import { slug } from '@exemplar/shared/scalars'
import { expect, test } from 'vitest'
import { toSlug } from './to-slug.ts'

test('a Chinese title becomes pinyin without tones, marks left out', () => {
  expect(toSlug('“一条热线”解民忧')).toBe('yi-tiao-re-xian-jie-min-you')
  expect(toSlug('绿色社区')).toBe('lv-se-she-qu')
})

test('Latin letters and digits stay, in lower case and without accents', () => {
  expect(toSlug('2020年 Café 第3期')).toBe('2020-nian-cafe-di-3-qi')
})

test('a long title is cut between syllables, at most 60 characters', () => {
  const made = toSlug('社区居民委员会组织开展环境整治志愿服务活动的几点做法和体会') ?? ''
  expect(made.length).toBeLessThanOrEqual(60)
  expect(made).toMatch(/-[a-z]+$/)
  expect(slug.safeParse(made).success).toBe(true)
})

test('a title gives what is read of it, whatever characters it is written with', () => {
  expect(toSlug('⽂登区⺠政局')).toBe('wen-deng-qu-min-zheng-ju')
  expect(toSlug('文\u200b登２０２０年第①期')).toBe('wen-deng-2020-nian-di-1-qi')
  expect(toSlug('Cafe\u0301')).toBe('cafe')
  expect(toSlug('乾隆年间')).toBe('qian-long-nian-jian')
})

test('a title without letters gives nothing', () => {
  expect(toSlug('\u200b\u3164')).toBeUndefined()
  expect(toSlug('——！')).toBeUndefined()
  expect(toSlug('')).toBeUndefined()
})
