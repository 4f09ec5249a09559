import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
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

test('a folder that is not there yet is as good as empty', async () => {
  await expect(sweepIncoming(join(tmpdir(), 'no-such-folder-of-uploads'))).resolves.toBeUndefined()
})
