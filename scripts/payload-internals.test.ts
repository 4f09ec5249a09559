import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

const note = 'docs/decisions/0012-payload-internals.md'

test(`the version of Payload is the one whose internals ${note} was read from`, () => {
  const pinned = /^ {2}payload: (\S+)$/m.exec(read('pnpm-workspace.yaml'))?.[1]
  expect(read(note), `read ${note} against Payload ${pinned} and write that version into it`).toContain(
    `Read from **${pinned}**`,
  )
})

test('libsql is pinned to what the SQLite adapter of Payload brings', () => {
  const { dependencies } = JSON.parse(read('cms/app/package.json'))
  const adapter = JSON.parse(read('cms/app/node_modules/@payloadcms/db-sqlite/package.json'))
  expect(dependencies['@libsql/client']).toBe(adapter.dependencies['@libsql/client'])
})

test('tables are nodes of the Lexical that the editor brings: of another one, no table would be one', () => {
  const { dependencies } = JSON.parse(read('cms/plugin/package.json'))
  const editor = JSON.parse(read('cms/plugin/node_modules/@payloadcms/richtext-lexical/package.json'))
  expect(dependencies['@lexical/table']).toBe(editor.dependencies['@lexical/table'])
})
