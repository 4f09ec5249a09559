import { expect, test } from 'vitest'
import { findMix } from './mix.ts'

const series = { first: 11, apart: 5 }
const link = (serial: number) => `<a href="/"><span class="clause">测量用第${serial}号经验</span></a>`
const find = (path: string, ...parts: string[]) => findMix({ path, text: parts.join('') }, series)
const head = (number: number) => `<a class="number plain" href="/gazette/${number}"> ${number} </a>`

test('a list is whole where none is left out, however far back', () => {
  expect(find('/stories', link(13), link(12), link(11), link(4))).toBeUndefined()
  expect(find('/stories')).toBeUndefined()
  expect(find('/stories', link(14), link(12))).toBe('14 is followed by 12')
  expect(find('/stories', link(13), link(13))).toBe('13 is followed by 13')
})

test('a front page is whole where stories and entries begin with the same one', () => {
  expect(find('/', link(13), link(12), link(13), link(12))).toBeUndefined()
  expect(find('/', link(4), link(3), link(4), link(3))).toBeUndefined()
  expect(find('/', link(11), link(6), link(7), link(11), link(6), link(7))).toBeUndefined()
  expect(find('/', link(13), link(12), link(14), link(13))).toBe('stories begin with 13, entries with 14')
})

test('a ledger is whole where its newest number is that of its newest story', () => {
  expect(find('/gazette', head(18), link(13), link(12))).toBeUndefined()
  expect(find('/gazette', head(19), link(13), link(12))).toBe('number 19 has story 13')
})

test('a story is whole where its number is its own', () => {
  const page = (number: number) =>
    `<h1>测量用第12号经验</h1><p><span>公报第</span><b class="song">${number}</b></p>`
  expect(find('/stories/desk-12', page(17))).toBeUndefined()
  expect(find('/stories/desk-12', page(17).replace('第12号', '第2号'))).toBeUndefined()
  expect(find('/stories/desk-12', page(18))).toBe('story 12 has number 18')
})
