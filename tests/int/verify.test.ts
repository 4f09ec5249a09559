import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Cms, startCms } from '../support/cms.ts'
import { runExemplar } from '../support/exemplar-command.ts'
import { act, type Newsroom, openNewsroom, publish } from '../support/newsroom.ts'
import { toLocalOffice } from '../support/people.ts'
import { findStored, overwrite } from '../support/tampering.ts'

const purpose = { broken: 'entries are changed past the CMS' }

let cms: Cms
let room: Newsroom
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exemplar-verify-'))
  cms = await startCms({}, purpose)
  room = await openNewsroom(toLocalOffice(cms))
  for (const title of ['第一则', '第二则', '第三则']) await publish(room, { title })
  const id = await publish(room, { title: '撤下的一则' })
  await act(room.publisher, id, {
    transition: 'withdraw',
    notice: { reason: 'superseded', text: '已有新文。' },
  })
})
afterAll(async () => {
  await cms.close()
  await rm(folder, { recursive: true, force: true })
})

const gazette = 'gazette-entries'
const findEntry = (number: number) => findStored(cms, { collection: gazette, field: 'number', value: number })

/** What somebody with the database's password might change: one character of the text. */
const changes: Record<string, (text: string) => string> = {
  document: (text) => text.replace('则', '責'),
  head: (text) => text.replace('"edition":1', '"edition":2'),
  digest: (text) => (text.startsWith('0') ? '1' : '0') + text.slice(1),
  signature: (text) => `${text.slice(0, -2)}${text.endsWith('AA') ? 'BB' : 'AA'}`,
}

describe('exemplar verify', () => {
  test('says that a good gazette is good, at its address and saved in a file', async () => {
    const live = await runExemplar('verify', cms.url)
    expect([live.code, live.stdout]).toEqual([0, expect.stringContaining('verified: 5 entries')])
    const saved = join(folder, 'gazette.json')
    await writeFile(saved, (await runExemplar('save', cms.url)).stdout)
    expect((await runExemplar('verify', saved)).code).toBe(0)
    expect(await readFile(saved, 'utf8')).not.toMatch(/"d":/)
  })

  test.each(Object.keys(changes))('names the entry whose %s was changed in the database', async (column) => {
    const row = await findEntry(2)
    const broken = changes[column]?.(String(row[column]))
    expect(broken).not.toBe(row[column])
    await overwrite(cms, { collection: gazette, id: row.id, data: { [column]: broken } })
    const { code, stdout } = await runExemplar('verify', cms.url)
    await overwrite(cms, { collection: gazette, id: row.id, data: { [column]: row[column] } })
    expect(code).toBe(1)
    expect(stdout).toContain('第2号')
    expect((await runExemplar('verify', cms.url)).code).toBe(0)
  })

  test('an entry broken beyond reading is named by the CMS itself', async () => {
    const row = await findEntry(3)
    await overwrite(cms, { collection: gazette, id: row.id, data: { head: '{' } })
    const { code, stderr } = await runExemplar('verify', cms.url)
    await overwrite(cms, { collection: gazette, id: row.id, data: { head: row.head } })
    expect(code).toBe(2)
    expect(stderr).toMatch(/entry-damaged.*第3号/s)
  })

  test('keys of somebody else do not verify it', async () => {
    const keys = join(folder, 'keys.json')
    const own = (await (await fetch(`${cms.url}/.well-known/exemplar-keys.json`)).json()) as {
      keys: { x: string }[]
    }
    await writeFile(
      keys,
      JSON.stringify({ keys: own.keys.map((key) => ({ ...key, x: `${key.x.slice(0, -2)}AA` })) }),
    )
    expect((await runExemplar('verify', cms.url, '--keys', keys)).code).toBe(1)
  })

  test('a wrong call is answered with how to call it', async () => {
    expect(await runExemplar('verify')).toMatchObject({ code: 2, stderr: expect.stringContaining('用法') })
    expect((await runExemplar('verify', 'x', '--quick')).code).toBe(2)
    expect((await runExemplar('verify', join(folder, 'nothing.json'))).code).toBe(2)
  })
})
