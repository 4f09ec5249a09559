import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type BuiltCms, startBuiltCms } from '../support/built-cms.ts'
import { toClient } from '../support/client.ts'
import { runExemplar } from '../support/exemplar-command.ts'
import { findFreePort } from '../support/free-port.ts'
import { approve, type Newsroom, openNewsroom, readStatus, write } from '../support/newsroom.ts'
import { openRemoteOffice } from '../support/people.ts'
import { hasPythonTools } from '../support/python-tool.ts'
import { readPage } from '../support/read-page.ts'
import { startSecantus } from '../support/secantus.ts'
import { toTestSettings } from '../support/settings.ts'

const kills = 20

let folder: string
let cms: BuiltCms | undefined

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exemplar-killed-'))
})
afterEach(async () => {
  await cms?.end('SIGKILL')
  await rm(folder, { recursive: true, force: true })
})

const publish = async (
  room: Newsroom,
  { id, revision }: { id: string; revision: number },
): Promise<number | undefined> => {
  const answer = await room.publisher
    .post(`/api/stories/${id}/review`, { transition: 'publish', revision })
    .catch(() => undefined)
  return answer?.status
}

/** Publishes, kills the process in the middle, starts it again. Returns what the publisher was told. */
const publishAndKill = async (
  room: Newsroom,
  { id, milliseconds, restart }: { id: string; milliseconds: number; restart: () => Promise<void> },
): Promise<number | undefined> => {
  const { revision } = await readStatus(room.publisher, id)
  const told = publish(room, { id, revision })
  await after(milliseconds)
  await cms?.end('SIGKILL')
  await restart()
  return told
}

const killTwentyTimes = async (variables: Record<string, string>): Promise<void> => {
  const port = await findFreePort()
  const settings = toTestSettings(folder, { CMS_PORT: String(port), LOG_LEVEL: 'silent', ...variables })
  const restart = async () => {
    cms = await startBuiltCms(settings)
  }
  await restart()
  const room = await openNewsroom(await openRemoteOffice(`http://127.0.0.1:${port}`))
  const ids: string[] = []
  for (let index = 0; index < kills; index++) {
    const id = await write(room, { title: `拔电源之${index + 1}` })
    await approve(room, id)
    ids.push(id)
  }

  let published = 0
  for (const [index, id] of ids.entries()) {
    // From before the request arrives to after it is answered, so that some kills fall into the transaction.
    const told = await publishAndKill(room, { id, milliseconds: index * 4, restart })
    const status = await readStatus(room.publisher, id)
    expect(['approved', 'published']).toContain(status.state)
    if (told === 200) expect(status.state).toBe('published')
    if (status.state === 'published') published += 1
  }

  const { body } = await toClient(room.url).get('/api/gazette?limit=500')
  const { entries } = readPage(body)
  expect(new Set(entries.map(({ head }) => head.subject)).size).toBe(entries.length)
  expect(entries.length).toBe(published)
  for (const id of ids) {
    const { state } = await readStatus(room.publisher, id)
    expect(entries.some(({ head }) => head.subject === id)).toBe(state === 'published')
  }
  expect((await runExemplar('verify', room.url)).stdout).toContain(`verified: ${published} entries`)
}

describe('the CMS killed in the middle of publishing, twenty times', () => {
  test(
    'on SQLite: no published edition without its entry, no entry twice, the chain verifies',
    () => killTwentyTimes({ DATABASE_URI: `file:${join(folder, 'cms.sqlite')}` }),
    400_000,
  )

  test.skipIf(!hasPythonTools())(
    'on a MongoDB-compatible server: the same',
    async () => {
      const server = await startSecantus()
      try {
        await killTwentyTimes({ DATABASE_URI: server.uri.replace('/?', '/killed?') })
      } finally {
        await cms?.end('SIGKILL')
        cms = undefined
        await server.stop()
      }
    },
    400_000,
  )
})
