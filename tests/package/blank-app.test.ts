import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inApp, installApp, run } from './install-app.ts'

let folder: string

beforeAll(async () => {
  folder = await installApp('blank-app')
})
// npm packs and Payload compiles in the background; the last of them may still write.
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 10 }))

describe('the tarball in a blank Payload app', () => {
  test('boots, migrates, publishes one story that verifies', async () => {
    await inApp(folder, 'exec', 'payload', 'migrate:create', 'first')
    expect(await readdir(join(folder, 'migrations'))).toContainEqual(expect.stringMatching(/_first\.ts$/))
    await inApp(folder, 'exec', 'payload', 'migrate')
    const { stdout } = await run(process.execPath, ['publish.ts'], { cwd: folder })
    expect(stdout).toContain('published 1')
    const verified = await run(
      process.execPath,
      ['node_modules/payload-plugin-exemplar/bin/exemplar.js', 'verify', 'gazette.json'],
      { cwd: folder },
    )
    expect(verified.stdout).toContain('verified: 1 entries')
  })
})
