import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PrepareMessage } from '@exemplar/cms/prepare'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn } from '../support/account.ts'
import { startCmsOn } from '../support/cms.ts'
import { toTestSettings } from '../support/settings.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exemplar-sample-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Prepares the database as `npm start` does; kills it without warning at the step that starts with `until`. */
const prepare = async (until?: string): Promise<PrepareMessage[]> => {
  const { secret = '' } = toTestSettings(folder)
  const child = fork('src/prepare.ts', {
    cwd: join(import.meta.dirname, '../../cms/app'),
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATA_DIR: folder,
      LOG_LEVEL: 'warn',
      PAYLOAD_SECRET: secret,
    },
  })
  const messages: PrepareMessage[] = []
  child.on('message', (message: PrepareMessage) => {
    messages.push(message)
    if (until && message.kind === 'step' && message.step.startsWith(until)) child.kill('SIGKILL')
  })
  const [code] = await once(child, 'exit')
  if (!until) expect(code).toBe(0)
  return messages
}

test('a load that is killed twice is taken up where it stands, and the accounts work', async () => {
  await prepare('社区 9')
  await prepare('典型经验 5')
  const told = await prepare()
  const accounts = told.flatMap((message) => (message.kind === 'accounts' ? message.accounts : []))
  expect(new Set(accounts.map(({ role }) => role)).size).toBe(8)

  const cms = await startCmsOn(toTestSettings(folder))
  try {
    const count = async (collection: string) =>
      (await cms.payload.count({ collection: collection as never })).totalDocs
    expect(await count('communities')).toBe(326)
    expect(await count('registers')).toBe(7)
    expect(await count('stories')).toBe(12)
    expect(await count('media')).toBe(12)
    expect(await count('gazette-entries')).toBe(45)
    expect(await count('users')).toBe(accounts.length)
    for (const account of accounts) expect(await signIn(cms.url, account)).toBeTypeOf('string')
  } finally {
    await cms.close()
  }
})

test('what is loaded stays as it is at the next start', async () => {
  expect(await prepare()).toEqual([])
})
