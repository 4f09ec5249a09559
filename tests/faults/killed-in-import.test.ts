import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type BuiltCms, startBuiltCms } from '../support/built-cms.ts'
import { findFreePort } from '../support/free-port.ts'
import { toImportDoors } from '../support/imports.ts'
import { isLong } from '../support/long.ts'
import { hire, openRemoteOffice, type Person, signInAgain } from '../support/people.ts'
import { hasPythonTools } from '../support/python-tool.ts'
import { type MongoServer, startSecantus } from '../support/secantus.ts'
import { toTestSettings } from '../support/settings.ts'
import { untilSo } from '../support/until-so.ts'
import type { Rows } from '../support/workbook.ts'

let folder: string
let server: MongoServer | undefined
let cms: BuiltCms | undefined

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exemplar-killed-import-'))
})
afterEach(async () => {
  await cms?.end('SIGKILL')
  cms = undefined
  await server?.stop()
  server = undefined
  await rm(folder, { recursive: true, force: true })
})

const databases = {
  SQLite: async () => `file:${join(folder, 'cms.sqlite')}`,
  'a MongoDB-compatible server': async () => {
    server = await startSecantus()
    return server.uri.replace('/?', '/imported?')
  },
}

const rows: Rows = [
  ['社区', '区市', '户数'],
  ...Array.from({ length: 325 }, (_none, index) => [`第${index}小区社区`, '环翠区', index]),
]

const countOf = async (person: Person) =>
  (await person.get<{ totalDocs: number }>('/api/communities?limit=1')).body.totalDocs

test.for(Object.keys(databases) as (keyof typeof databases)[])(
  'killed in the middle of 325 communities, on %s, nothing of them is left, and the same sheet comes in afterwards',
  async (name, { skip }) => {
    skip(name !== 'SQLite' && !isLong, 'in the long form')
    skip(name !== 'SQLite' && !hasPythonTools(), 'no MongoDB')
    const settings = toTestSettings(folder, {
      ...{ CMS_PORT: String(await findFreePort()), LOG_LEVEL: 'silent' },
      DATABASE_URI: await databases[name](),
    })
    cms = await startBuiltCms(settings)
    const running = cms
    const office = await openRemoteOffice(running.url)
    await office.make('districts', { code: '371002', name: '环翠区', codeKind: 'GB/T 2260' })
    const editor = await hire(office, { role: 'chief-editor' })
    const doors = toImportDoors(running.url)
    const { preview } = await doors.send(editor, 'communities', { rows })
    expect(preview?.counts).toEqual({ new: 325, changed: 0, same: 0 })
    let reached = 0
    const recording = doors.send(editor, 'communities', {
      ...{ rows, plan: preview?.plan ?? '' },
      hear: ({ done }) => {
        if (done < 30 || reached > 0) return
        reached = done
        void running.end('SIGKILL')
      },
    })
    await expect(recording).rejects.toThrow()
    expect(reached).toBeGreaterThan(0)
    expect(reached).toBeLessThan(325)
    await running.ended

    cms = await startBuiltCms(settings)
    const again = await signInAgain(cms.url, editor)
    expect(await countOf(again)).toBe(0)
    const later = toImportDoors(cms.url)
    expect((await later.last(editor, 'communities')).last).toBeNull()
    // A server keeps what a process that died had in hand until it has waited long enough for it.
    await untilSo('the same sheet comes in', async () => {
      const told = await later.send(editor, 'communities', { rows, plan: preview?.plan ?? '' })
      if (told.refused)
        expect([name, told.refused.code]).toEqual([expect.not.stringMatching('SQLite'), 'too-busy'])
      else expect(told.recorded).toEqual({ made: 325, changed: 0 })
      return told.recorded !== undefined
    })
    expect(await countOf(again)).toBe(325)
  },
)
