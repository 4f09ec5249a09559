import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import { flush } from './flush.ts'
import type { Made, MadeFile } from './make.ts'
import { startProgress } from './progress.ts'
import { openRecord } from './record.ts'
import { toFileWriter } from './write.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exemplar-flush-'))
  await mkdir(join(folder, '_mirror'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Opens a mirror, as each start of its process does, for some work. */
const opened = async (work: (parts: Parameters<typeof flush>[1]) => Promise<void>): Promise<void> => {
  const record = openRecord(join(folder, '_mirror/state.sqlite'))
  try {
    const writer = toFileWriter(folder, { isPacked: true })
    await writer.begin()
    await work({ record, writer, progress: startProgress() })
  } finally {
    record.close()
  }
}

const toMade = (...files: MadeFile[]): Made => ({
  ...{ address: '/gazette/9.document', files, links: [], asked: new Map(), until: undefined },
})
const toDocument = (text: string): MadeFile => ({
  ...{ path: 'gazette/9.document', type: 'application/json', body: Buffer.from(text) },
})
const openBroken = () =>
  Readable.from(
    (function* () {
      yield Buffer.from('half')
      throw new Error('the disk is full')
    })(),
  )
/** A file that ends what is under way, after what stands before it was written. */
const breaksOff: MadeFile = {
  path: 'gazette/9.more',
  type: 'image/webp',
  body: {
    bytes: 9,
    open: openBroken,
    close: async () => undefined,
  },
}

test('what could not be written leaves nothing aside, and nothing open', async () => {
  const closed: string[] = []
  const toPicture = (path: string, isWhole: boolean): MadeFile => ({
    ...{ path, type: 'image/webp' },
    body: {
      bytes: 4,
      open: () => (isWhole ? Readable.from([Buffer.from('good')]) : openBroken()),
      close: async () => void closed.push(path),
    },
  })
  const toPage = (name: string, ...files: MadeFile[]): Made => ({ ...toMade(...files), address: name })
  await opened(async (parts) => {
    const batch = [
      toPage('/a', toPicture('files/a.webp', false), toPicture('files/b.webp', true)),
      toPage('/c', { ...toDocument('x'.repeat(5_000)), path: 'c.json' }, toPicture('files/c.webp', true)),
    ]
    await expect(flush(batch, parts)).rejects.toThrow('full')
    // Nothing goes on behind whoever was told of the failure.
    expect(await readdir(join(folder, '_mirror/writing'))).toEqual([])
    expect(closed.toSorted()).toEqual(['files/a.webp', 'files/b.webp', 'files/c.webp'])
    await mkdir(join(folder, 'files/taken.webp'), { recursive: true })
    const taken = [toPage('/d', toPicture('files/d.webp', true), toPicture('files/taken.webp', true))]
    await expect(flush(taken, parts)).rejects.toMatchObject({ code: 'mirror-path-taken' })
    expect(closed.slice(3).toSorted()).toEqual(['files/d.webp', 'files/taken.webp'])
  })
})

test('through a folder that leads out of the mirror nothing is written, and nothing removed', async () => {
  const outside = await mkdtemp(join(tmpdir(), 'exemplar-outside-'))
  onTestFinished(() => rm(outside, { recursive: true, force: true }))
  await opened((parts) => flush([toMade(toDocument('mine'))], parts))
  await rename(join(folder, 'gazette'), join(outside, 'gazette'))
  await symlink(join(outside, 'gazette'), join(folder, 'gazette'))
  const refused = { code: 'mirror-path-taken', message: expect.stringMatching(/: gazette$/) }
  await opened(async (parts) => {
    await expect(flush([toMade(toDocument('other'))], parts)).rejects.toMatchObject(refused)
    await expect(flush([toMade()], parts)).rejects.toMatchObject(refused)
  })
  expect(await readFile(join(outside, 'gazette/9.document'), 'utf8')).toBe('mine')
  await rm(join(folder, '_mirror/writing'), { recursive: true })
  await symlink(outside, join(folder, '_mirror/writing'))
  await expect(opened(async () => undefined)).rejects.toMatchObject({ code: 'mirror-path-taken' })
})

test('what takes the place of a file is a second younger, with what is packed beside it', async () => {
  const names = ['9.document', '9.document.br', '9.document.gz']
  const secondsOf = () =>
    Promise.all(
      names.map(async (name) => Math.floor((await stat(join(folder, 'gazette', name))).mtimeMs / 1_000)),
    )
  await opened((parts) => flush([toMade(toDocument('a'.repeat(5_000)))], parts))
  const first = await secondsOf()
  await opened((parts) => flush([toMade(toDocument('b'.repeat(5_000)))], parts))
  const second = await secondsOf()
  await opened((parts) => flush([toMade(toDocument('c'.repeat(5_000)))], parts))
  const third = await secondsOf()
  for (const place of [0, 1, 2]) {
    expect(second[place]).toBeGreaterThan(first[place] ?? Number.NaN)
    expect(third[place]).toBeGreaterThan(second[place] ?? Number.NaN)
  }
})

test('of a new file that a stop cut short nothing packed stays when it is short at the next start', async () => {
  const long = '将被撤下的一句话'.repeat(500)
  await opened((parts) => expect(flush([toMade(toDocument(long), breaksOff)], parts)).rejects.toThrow('full'))
  const before = ['9.document', '9.document.br', '9.document.gz']
  expect((await readdir(join(folder, 'gazette'))).toSorted()).toEqual(before)
  await opened((parts) => flush([toMade(toDocument('{"gone":true}'))], parts))
  expect(await readdir(join(folder, 'gazette'))).toEqual(['9.document'])
  expect(await readFile(join(folder, 'gazette/9.document'), 'utf8')).toBe('{"gone":true}')
})
