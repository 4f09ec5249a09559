import { expect, test } from 'vitest'
import { mayChange } from './may-change.ts'

const asked = (permissions: unknown) => ({ permissions, operation: 'update' as const })

test('what is changed is what the account may change, in groups and rows too', () => {
  const permissions = {
    name: true,
    code: { read: true },
    note: { read: true, update: true },
    figures: {
      read: true,
      update: true,
      fields: { rows: { update: true, fields: { label: { read: true } } } },
    },
    phases: { read: true, update: true },
  }
  const may = (path: string) => mayChange(path, asked(permissions))
  expect(may('name')).toBe(true)
  expect(may('code')).toBe(false)
  expect(may('note')).toBe(true)
  expect(may('figures.rows.0.label')).toBe(false)
  expect(may('figures.source')).toBe(false)
  expect(may('phases.2.title')).toBe(true)
  expect(may('other')).toBe(false)
  expect(mayChange('code', asked(true))).toBe(true)
  expect(mayChange('code', asked(undefined))).toBe(false)
})
