import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readSecret } from './secret.ts'

test('a secret is made once, long, and readable by its owner alone', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'exemplar-secret-'))
  onTestFinished(() => rm(parent, { recursive: true }))
  const dataFolder = join(parent, 'data')
  const secret = readSecret({ dataFolder })
  expect(secret).toMatch(/^[0-9a-f]{64}$/)
  expect(readSecret({ dataFolder })).toBe(secret)
  expect((await stat(join(dataFolder, 'secret'))).mode & 0o777).toBe(0o600)
})

test('a secret that is set is used as it is, and nothing is written', () => {
  expect(readSecret({ dataFolder: '/nowhere', secret: 'given' })).toBe('given')
})
