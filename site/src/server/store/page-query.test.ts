import { expect, test } from 'vitest'
import { readReading } from './asked-page.ts'
import { toPageQuery } from './page-query.ts'

test.each([
  ['/search', '?q=%E7%A4%BE%E5%8C%BA&page=2', '?q=%E7%A4%BE%E5%8C%BA&page=2'],
  ['/search', '?page=2&utm=x&q=a', '?q=a&page=2'],
  ['/search', '?year=2020&q=a&kind=stories&district=huancui', '?q=a&kind=stories&district=huancui&year=2020'],
  ['/search', '?q=a&q=b', '?q=a'],
  ['/search', '?q=', '?q='],
  ['/stories', '?category=3&standard=12', '?standard=12&category=3'],
  [
    '/stories',
    '?page=2&sort=oldest&year=2020&community=a&district=b&q=c',
    '?district=b&community=a&year=2020&sort=oldest&page=2',
  ],
  ['/boards', '?q=a&bleed=1&x=2&size=a0', '?size=a0&bleed=1&q=a'],
  ['/boards', '?bleed=2&size=a0', '?size=a0'],
  ['/boards/haibin/9', '?from=wechat', ''],
  ['/evidence', '?category=4', ''],
  ['/evidence/huancui', '?category=4&page=2', '?category=4'],
  ['/gazette', '?before=31&page=2', '?before=31'],
  ['/gazette', '?time=2022-08&x=1&act=correct&kind=story', '?act=correct&kind=story&time=2022-08'],
  ['/results/final-result-2020', '?open=all&page=2', '?open=all'],
  ['/results/final-result-2020', '?open=1', ''],
  ['/results/final-result-2020', '?open=', ''],
  ['/communities/haibin', '?page=2&x', '?page=2'],
  ['/communities', '?page=2&q=%E6%9D%BE&district=huancui', '?district=huancui&q=%E6%9D%BE'],
  ['/communities/haibin', '?q=a', ''],
  ['/results', '?page=3', '?page=3'],
  ['/mode', '?set=elder&back=%2Fstories%3Fpage%3D2', '?set=elder&back=%2Fstories%3Fpage%3D2'],
  ['/', '?from=wechat', ''],
  ['/stories/one', '?page=2', ''],
  ['/constructor', '?page=2', ''],
])('of %s%s a page reads “%s”', (path, search, read) => {
  expect(toPageQuery(path, search)).toBe(read)
})

test('what refuses names that it does not know is asked with all of them', () => {
  expect(toPageQuery('/api/gazette', '?after=1&x=2')).toBe('?after=1&x=2')
})

test.each([
  [undefined, 'normal'],
  ['', 'normal'],
  ['reading=elder', 'elder'],
  ['a=b; reading=large; c=d', 'large'],
  ['reading=constructor', 'normal'],
  ['notreading=elder', 'normal'],
  ['x=reading=elder', 'normal'],
])('cookies “%s” ask for %s', (cookie, reading) => {
  expect(readReading({ ...(cookie !== undefined && { cookie }) })).toBe(reading)
})
