import { expect, test } from 'vitest'
import { toFinding } from '../../check/findings.ts'
import { toFieldNotes } from './field-notes.ts'

const fields = [
  { name: 'title', type: 'text' },
  { name: 'cover', type: 'upload' },
]
const rule = { name: 'mobile', level: 'warn', message: { zh: '有手机号码', en: 'a mobile number' } } as const
const find = (path: string) =>
  toFinding({ path, text: '电话13800138000' }, { rule, match: { start: 2, end: 13 } })
const answer = { finding: 'k', by: 'u', reason: '公开的', at: '2020-10-28T00:00:00.000Z' }
const form = { rowsAt: () => undefined, valueAt: () => undefined }
const status = {
  state: 'draft',
  issues: [{ path: 'cover.alt', message: '请填写' }],
  findings: [{ ...find('title'), answer }, find('cover.caption'), find('zzz')],
} as const

test('what is found and what is missing is said at its field, with its words, and whether it is answered', () => {
  const notes = toFieldNotes(status, { fields, form })
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
  expect(toFieldNotes({ ...status, state: 'published' }, { fields, form }).size).toBe(0)
  expect(toFieldNotes({ ...status, state: 'withdrawn' }, { fields, form }).size).toBe(0)
})

test('in a list that is published in another order, it is said in the row that has the words', () => {
  const items = [
    { requirement: '无' },
    { requirement: '甲\n电话13800138000' },
    { duties: [{ unit: '电话13800138000' }] },
  ]
  const set = [
    {
      name: 'items',
      type: 'array',
      fields: [
        { name: 'requirement', type: 'textarea' },
        { name: 'duties', type: 'json' },
      ],
    },
  ]
  const rows = items.map((_item, index) => ({ id: `r${index}` }))
  const values = new Map<string, unknown>(
    items.flatMap((item, index) =>
      Object.entries(item).map(([name, value]) => [`items.${index}.${name}`, value] as const),
    ),
  )
  const notes = toFieldNotes(
    {
      state: 'draft',
      issues: [{ path: 'categories.0.items.0.requirement', message: '请填写' }],
      findings: [find('categories.3.items.0.requirement.1'), find('categories.0.items.2.duties.0.unit')],
    },
    {
      fields: set,
      form: { rowsAt: (path) => (path === 'items' ? rows : undefined), valueAt: (path) => values.get(path) },
    },
  )
  expect([...notes.keys()]).toEqual(['items', 'items.1.requirement', 'items.2.duties'])
  expect(notes.get('items')).toMatchObject([{ rest: ['requirement'] }])
})
