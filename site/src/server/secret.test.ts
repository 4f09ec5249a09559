import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { readSecret } from './secret.ts'

let dataFolder: string
const read = (siteSecret?: string) => readSecret({ siteSecret, dataFolder })

beforeEach(async () => {
  const parent = await mkdtemp(join(tmpdir(), 'exemplar-site-secret-'))
  onTestFinished(() => rm(parent, { recursive: true }))
  dataFolder = join(parent, 'data')
})

test('a secret is made once and kept for its owner alone; one that is set goes first', async () => {
  const made = read()
  expect(made).toMatch(/^[0-9a-f]{64}$/)
  expect(read()).toBe(made)
  expect((await stat(join(dataFolder, 'site'))).mode & 0o777).toBe(0o700)
  expect((await stat(join(dataFolder, 'site/secret'))).mode & 0o777).toBe(0o600)
  expect(await readdir(join(dataFolder, 'site'))).toEqual(['secret'])
  expect(read('set')).toBe('set')
})

test.each(['', '\n', ' '.repeat(64), `${'0'.repeat(31)}\n`])(
  'what is kept has to be a secret, not %j',
  async (text) => {
    await mkdir(join(dataFolder, 'site'), { recursive: true })
    await writeFile(join(dataFolder, 'site/secret'), text)
    expect(() => read()).toThrow(expect.objectContaining({ code: 'secret-refused' }))
  },
)

test('one that cannot be read or made is told as such', async () => {
  await mkdir(join(dataFolder, 'site/secret'), { recursive: true })
  expect(() => read()).toThrow(expect.objectContaining({ code: 'secret-not-kept' }))
  await rm(dataFolder, { recursive: true })
  await writeFile(dataFolder, 'no folder')
  expect(() => read()).toThrow(expect.objectContaining({ code: 'secret-not-kept' }))
})
