import { mkdirSync, mkdtempSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setImmediate as turn } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { toMemoryPath, toReplicaPath } from '../../gazette/replica-folder.ts'
import { watchState } from './site-state.ts'

let folder: string
let paths: { readonly replica: string; readonly memory: string }
let watched: ReturnType<typeof watchState>

/** The state, in a turn of its own. */
const read = async (): Promise<string | undefined> => {
  await turn()
  return watched.read()
}

const make = (path: string): DatabaseSync => {
  mkdirSync(dirname(path), { recursive: true })
  const database = new DatabaseSync(path)
  database.exec('PRAGMA journal_mode = WAL; CREATE TABLE t (x)')
  return database
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'exemplar-state-'))
  const replica = toReplicaPath(folder)
  paths = { replica, memory: toMemoryPath(replica) }
  watched = watchState(folder)
})
afterEach(() => {
  watched.close()
  rmSync(folder, { recursive: true, force: true })
})

test('while there is no replica there is no state; a commit to replica or memory is another one', async () => {
  expect(await read()).toBeUndefined()
  const replica = make(paths.replica)
  const states = [await read()]
  expect(await read()).toBe(states[0])
  replica.exec('INSERT INTO t VALUES (1)')
  states.push(await read())
  const memory = make(paths.memory)
  states.push(await read())
  memory.exec('INSERT INTO t VALUES (1)')
  states.push(await read())
  expect(states).not.toContain(undefined)
  expect(new Set(states).size).toBe(4)
  expect(await read()).toBe(states[3])
  replica.close()
  memory.close()
})

test('a replica in the place of another is another state, also where the first comes back', async () => {
  make(paths.replica).close()
  const first = await read()
  renameSync(paths.replica, `${paths.replica}.aside`)
  expect(await read()).toBeUndefined()
  renameSync(`${paths.replica}.aside`, paths.replica)
  const again = await read()
  expect(again).toBeDefined()
  expect(again).not.toBe(first)
})

test('a file that cannot be read gives no state, and what comes after is none that there was', async () => {
  make(paths.replica).close()
  const first = await read()
  const broken = `${paths.replica}.broken`
  writeFileSync(broken, 'no database'.repeat(100))
  rmSync(paths.replica)
  renameSync(broken, paths.replica)
  expect(await read()).toBeUndefined()
  truncateSync(paths.replica)
  expect(await read()).not.toBe(first)
})
