import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { isUnfinishedName } from '../../gazette/files/file-store.ts'
import { sweepIncoming } from './sweep-incoming.ts'

test('what was left behind goes, what may be on its way stays', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'incoming-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, 'old'), 'a')
  await writeFile(join(folder, 'new'), 'b')
  const longAgo = new Date(Date.now() - 25 * 60 * 60 * 1000)
  await utimes(join(folder, 'old'), longAgo, longAgo)
  await sweepIncoming(folder)
  expect(await readdir(folder)).toEqual(['new'])
})

test('beside whole files that are meant to stay, only those whose storing was cut off go', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'published-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const whole = `${'a'.repeat(64)}.pdf`
  const longAgo = new Date(Date.now() - 25 * 60 * 60 * 1000)
  for (const name of [whole, '.0b6f0a52-3c1d-4c69-8a52-0a4e6a2a9d11', '.keep']) {
    await writeFile(join(folder, name), 'a')
    await utimes(join(folder, name), longAgo, longAgo)
  }
  await sweepIncoming(folder, isUnfinishedName)
  expect((await readdir(folder)).sort()).toEqual(['.keep', whole])
})

test('a folder that is not there yet is as good as empty', async () => {
  await expect(sweepIncoming(join(tmpdir(), 'no-such-folder-of-uploads'))).resolves.toBeUndefined()
})
