import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { toSecret } from './secret.ts'

let dataFolder: string

beforeEach(async () => {
  const parent = await mkdtemp(join(tmpdir(), 'exemplar-secret-'))
  onTestFinished(() => rm(parent, { recursive: true }))
  dataFolder = join(parent, 'data')
})

test('a secret is made once, long, and readable by its owner alone', async () => {
  const secret = toSecret({ dataFolder })
  expect(secret).toMatch(/^[0-9a-f]{64}$/)
  expect(toSecret({ dataFolder })).toBe(secret)
  expect((await stat(dataFolder)).mode & 0o777).toBe(0o700)
  expect((await stat(join(dataFolder, 'secret'))).mode & 0o777).toBe(0o600)
  expect(await readdir(dataFolder)).toEqual(['secret'])
})

test('a secret that is set is used as it is, and nothing is written', () => {
  expect(toSecret({ dataFolder: '/nowhere', secret: 'given' })).toBe('given')
})

test.each(['', '\n', ' '.repeat(64), `${'0'.repeat(31)}\n`])(
  'what is kept has to be a secret, not %j',
  async (text) => {
    await mkdir(dataFolder)
    await writeFile(join(dataFolder, 'secret'), text)
    expect(() => toSecret({ dataFolder })).toThrow(expect.objectContaining({ code: 'secret-refused' }))
  },
)

test('one that cannot be read or made is told as such', async () => {
  await mkdir(join(dataFolder, 'secret'), { recursive: true })
  expect(() => toSecret({ dataFolder })).toThrow(expect.objectContaining({ code: 'secret-not-kept' }))
  await rm(dataFolder, { recursive: true })
  await writeFile(dataFolder, 'no folder')
  expect(() => toSecret({ dataFolder })).toThrow(expect.objectContaining({ code: 'secret-not-kept' }))
})
