import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { flush } from './flush.ts'
import type { Made, MadeFile } from './make.ts'
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
    await work({ record, writer })
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
/** A file that ends what is under way, after what stands before it was written. */
const breaksOff: MadeFile = {
  path: 'gazette/9.more',
  type: 'image/webp',
  body: {
    bytes: 9,
    open: () =>
      Readable.from(
        (function* () {
          yield Buffer.from('half')
          throw new Error('the disk is full')
        })(),
      ),
    close: async () => undefined,
  },
}

test('of a new file that a stop cut short nothing packed stays when it is short at the next start', async () => {
  const long = '将被撤下的一句话'.repeat(500)
  await opened((parts) => expect(flush([toMade(toDocument(long), breaksOff)], parts)).rejects.toThrow('full'))
  const before = ['9.document', '9.document.br', '9.document.gz']
  expect((await readdir(join(folder, 'gazette'))).toSorted()).toEqual(before)
  await opened((parts) => flush([toMade(toDocument('{"gone":true}'))], parts))
  expect(await readdir(join(folder, 'gazette'))).toEqual(['9.document'])
  expect(await readFile(join(folder, 'gazette/9.document'), 'utf8')).toBe('{"gone":true}')
})
