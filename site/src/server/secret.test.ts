import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readSecret } from './secret.ts'

test('a secret is made once and kept for its owner alone; one that is set goes first', async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'exemplar-site-secret-'))
  const made = readSecret({ siteSecret: undefined, dataFolder })
  expect(made).toMatch(/^[0-9a-f]{64}$/)
  expect(readSecret({ siteSecret: undefined, dataFolder })).toBe(made)
  expect((await stat(join(dataFolder, 'site/secret'))).mode & 0o777).toBe(0o600)
  expect(readSecret({ siteSecret: 'set', dataFolder })).toBe('set')
  await rm(dataFolder, { recursive: true })
})
