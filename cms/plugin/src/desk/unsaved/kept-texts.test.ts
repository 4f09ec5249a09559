import { expect, test } from 'vitest'
import { forget, forgetAccount, type KeptText, keep, listKept, most } from './kept-texts.ts'

/** Web storage as a browser has it, with a limit that can be set lower. */
const openStorage = (limit = Number.POSITIVE_INFINITY): Storage => {
  const items = new Map<string, string>()
  return {
    get length() {
      return items.size
    },
    clear: () => items.clear(),
    getItem: (key) => items.get(key) ?? null,
    key: (index) => [...items.keys()][index] ?? null,
    removeItem: (key) => void items.delete(key),
    setItem: (key, value) => {
      if (value.length > limit) throw new DOMException('full', 'QuotaExceededError')
      items.set(key, value)
    },
  }
}

const now = Date.now()
const minutesAgo = (minutes: number) => new Date(now - minutes * 60_000).toISOString()
const text = (more: Partial<KeptText> = {}): KeptText => ({
  account: 'wang',
  collection: 'stories',
  document: 's1',
  form: 'f1',
  at: minutesAgo(1),
  revision: 3,
  changes: { deck: { from: '旧', to: '新' } },
  ...more,
})

test('what is kept is read by its account and document alone, the newest first', () => {
  const storage = openStorage()
  const older = text({ form: 'f2', at: minutesAgo(9) })
  for (const one of [older, text(), text({ account: 'li' }), text({ document: 's2' })])
    expect(keep(storage, one)).toBe(true)
  expect(listKept(storage, { account: 'wang', collection: 'stories', document: 's1' })).toEqual([
    text(),
    older,
  ])
})

test('a form keeps its last text, until it is forgotten', () => {
  const storage = openStorage()
  keep(storage, text({ at: minutesAgo(5) }))
  keep(storage, text({ changes: { deck: { from: '旧', to: '更新' } } }))
  expect(listKept(storage, text()).map(({ changes }) => changes.deck?.to)).toEqual(['更新'])
  forget(storage, text())
  expect(listKept(storage, text())).toEqual([])
})

test('who signs out leaves nothing, and others keep theirs', () => {
  const storage = openStorage()
  keep(storage, text())
  keep(storage, text({ account: 'li' }))
  forgetAccount(storage, 'wang')
  expect(listKept(storage, text())).toEqual([])
  expect(listKept(storage, text({ account: 'li' }))).toHaveLength(1)
})

test('there is an end to number, size and age; the newest stays', () => {
  const storage = openStorage()
  for (let index = 0; index < most.texts + 5; index += 1)
    keep(storage, text({ document: `s${index}`, at: minutesAgo(100 - index) }))
  expect(storage.length).toBe(most.texts)
  expect(listKept(storage, text({ document: 's0' }))).toEqual([])

  const long = { body: { to: '长'.repeat(most.characters) } }
  keep(storage, text({ form: 'long', changes: long }))
  expect(storage.length).toBe(1)
  expect(listKept(storage, text())).toHaveLength(1)

  keep(storage, text({ form: 'old', at: minutesAgo(most.days * 24 * 60 + 1) }))
  keep(storage, text({ form: 'new' }))
  expect(listKept(storage, text()).map(({ form }) => form)).not.toContain('old')
})

test('a browser that is full, or refuses, says so; what cannot be read goes', () => {
  expect(keep(openStorage(10), text())).toBe(false)
  const storage = openStorage()
  storage.setItem('exemplar-unsaved:wang:stories:s1:f1', '{"account":"wang"}')
  storage.setItem('exemplar-unsaved:x', 'no json')
  storage.setItem('something else', 'stays')
  expect(listKept(storage, text())).toEqual([])
  expect(storage.length).toBe(1)
})
