import { expect, test } from 'vitest'
import { toFinding } from '../check/findings.ts'
import { toFieldNotes } from './field-notes.ts'

const fields = [
  { name: 'title', type: 'text' },
  { name: 'cover', type: 'upload' },
]
const rule = { name: 'mobile', level: 'warn', message: { zh: '有手机号码', en: 'a mobile number' } } as const
const find = (path: string) =>
  toFinding({ path, text: '电话13800138000' }, { rule, match: { start: 2, end: 13 } })
const answer = { finding: 'k', by: 'u', reason: '公开的', at: '2020-10-28T00:00:00.000Z' }
const status = {
  state: 'draft',
  issues: [{ path: 'cover.alt', message: '请填写' }],
  findings: [{ ...find('title'), answer }, find('cover.caption'), find('zzz')],
} as const

test('what is found and what is missing is said at its field, with its words, and whether it is answered', () => {
  const notes = toFieldNotes(status, fields)
  expect([...notes.keys()].sort()).toEqual(['cover', 'title'])
  expect(notes.get('title')).toMatchObject([
    {
      level: 'warn',
      answered: true,
      inText: true,
      rest: [],
      words: { excerpt: '电话13800138000', start: 2 },
    },
  ])
  expect(notes.get('cover')).toMatchObject([
    { level: 'missing', message: { zh: '请填写' }, rest: ['alt'], inText: false },
    { level: 'warn', answered: false, rest: ['caption'], inText: false },
  ])
})

test('of what is public nothing is said', () => {
  expect(toFieldNotes({ ...status, state: 'published' }, fields).size).toBe(0)
  expect(toFieldNotes({ ...status, state: 'withdrawn' }, fields).size).toBe(0)
})
