import { expect, test } from 'vitest'
import { findWords, forgetWordsOf, keepWords, mostWords, type WrittenFor } from './kept-words.ts'

/** Web storage as a browser has it; `limit` in characters a value. */
const openStorage = (limit = Number.POSITIVE_INFINITY): Storage => {
  const kept: Record<string, string> = {}
  return {
    get length() {
      return Object.keys(kept).length
    },
    clear: () => undefined,
    getItem: (key) => kept[key] ?? null,
    key: (index) => Object.keys(kept)[index] ?? null,
    removeItem: (key) => {
      delete kept[key]
    },
    setItem: (key, value) => {
      if (value.length > limit) throw new DOMException('full', 'QuotaExceededError')
      kept[key] = value
    },
  }
}

const comment: WrittenFor = { account: 'wang', collection: 'stories', document: 's1', about: 'comment' }
const said = (text: string) => ({ texts: { text } })

test('what was written for one thing is found for it alone', () => {
  const storage = openStorage()
  keepWords(storage, comment, { ...said('再核一遍。'), chosen: { field: 'deck' } })
  expect(findWords(storage, comment)).toEqual({ ...said('再核一遍。'), chosen: { field: 'deck' } })
  for (const other of [{ about: 'reply:1' }, { document: 's2' }, { account: 'li' }])
    expect(findWords(storage, { ...comment, ...other })).toBeUndefined()
})

test('whoever signs out leaves nothing, and nothing of others goes', () => {
  const storage = openStorage()
  keepWords(storage, comment, said('我的'))
  keepWords(storage, { ...comment, account: 'wang2' }, said('别人的'))
  storage.setItem('payload-theme', 'dark')
  forgetWordsOf(storage, 'wang')
  expect(findWords(storage, comment)).toBeUndefined()
  expect(findWords(storage, { ...comment, account: 'wang2' })).toEqual(said('别人的'))
  expect(storage.getItem('payload-theme')).toBe('dark')
})

test('a browser that is full or holds what cannot be read stops nobody', () => {
  const full = openStorage(10)
  keepWords(full, comment, said('放不下的一句话'))
  expect(findWords(full, comment)).toBeUndefined()
  const storage = openStorage()
  keepWords(storage, comment, said('原来的'))
  const key = storage.key(0) ?? ''
  for (const broken of [
    '{',
    '{"texts":1}',
    JSON.stringify({ ...said('旧的'), at: '2020-01-01T00:00:00.000Z' }),
  ]) {
    storage.setItem(key, broken)
    expect(findWords(storage, comment)).toBeUndefined()
  }
})

test('of very many the newest stay', () => {
  const storage = openStorage()
  for (let each = 0; each < mostWords.entries + 5; each += 1)
    keepWords(storage, { ...comment, document: `s${each}` }, said(`第${each}条`))
  expect(storage.length).toBe(mostWords.entries)
  expect(findWords(storage, { ...comment, document: `s${mostWords.entries + 4}` })).toBeDefined()
})
