import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openRecord } from './record.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'exemplar-record-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const toQuestion = (before: number) => ({ of: 'replica', name: 'listEntries', values: [before] }) as const
const listTexts = (): unknown[] => {
  const database = new DatabaseSync(join(folder, 'state.sqlite'), { readOnly: true })
  const texts = database.prepare('SELECT text FROM terms ORDER BY id').all()
  database.close()
  return texts.map(({ text }) => text)
}

test('questions and addresses that no page has any more are forgotten; what is left means what it did', () => {
  const record = openRecord(join(folder, 'state.sqlite'))
  const keep = (before: number, link: string): void =>
    record.keep(
      new Map([
        [
          '/',
          {
            ...{ questions: [record.toKnown(toQuestion(before))], source: 'a', links: [link] },
            ...{ until: undefined, files: new Map() },
          },
        ],
      ]),
    )
  keep(1, '/one')
  keep(2, '/two')
  record.prune()
  keep(3, '/three')
  keep(2, '/two')
  record.close()
  expect(listTexts()).toHaveLength(4)
  const again = openRecord(join(folder, 'state.sqlite'))
  expect(again.pages.get('/')).toMatchObject({ questions: [{ question: toQuestion(2) }], links: ['/two'] })
  again.close()
  expect(listTexts()).toEqual(['{"of":"replica","name":"listEntries","values":[2]}', '/two'])
})
