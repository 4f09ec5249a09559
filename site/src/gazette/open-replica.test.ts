import { hash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { genesisDigest } from '@exemplar/shared/gazette/entry'
import { toStoredEntry } from '@exemplar/shared/gazette/entry-text'
import type { Figure } from '@exemplar/shared/kinds/figure'
import { afterAll, expect, test, vi } from 'vitest'
import { type Paging, readPage } from '../layout/paging.ts'
import { openReplicaWriter } from './apply/replica-writer.ts'
import { readOneState, replica } from './open-replica.ts'
import { toReplicaPath } from './replica-folder.ts'

const folder = mkdtempSync(join(tmpdir(), 'exemplar-state-'))
vi.stubEnv('DATA_DIR', folder)
const writer = openReplicaWriter(toReplicaPath(folder))
afterAll(() => {
  vi.unstubAllEnvs()
  writer.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Applies the entry that comes next; the writer trusts that it was verified. */
const publishNext = () => {
  const { number: before, digest: previous } = writer.findChainHead()
  const [number, slug] = [before + 1, `figure-${before + 1}`]
  const document: Figure = {
    kind: 'figure',
    ...{ slug, title: '城市社区', display: '325', unit: '个', year: 2020, order: 1, featured: true },
    ...{ asOf: '2020-07-22', source: '示例' },
  }
  const toEntry = (documentDigest: string) => ({
    head: {
      ...{ act: 'publish' as const, kind: 'figure' as const, number, slug, subject: slug, title: '城市社区' },
      ...{ at: '2020-10-29T01:30:00.000Z', edition: 1, documentDigest, previous },
    },
    ...{ digest: genesisDigest, signature: 'a..b', document },
  })
  const entry = toEntry(hash('sha256', toStoredEntry(toEntry(genesisDigest)).document ?? ''))
  const texts = toStoredEntry(entry)
  writer.apply([{ ...entry, digest: hash('sha256', texts.head), texts }], { atHead: true })
}

const list = () =>
  replica()
    .listLive('figure', { limit: 100 })
    .map(({ entry }) => entry.number)
const read = () => [replica().findHead()?.number, list().length]

test('a run sees one state, those beside it theirs, and the next one the newest', async () => {
  publishNext()
  expect(read()).toEqual([1, 1])
  await readOneState(async () => {
    await Promise.resolve()
    publishNext()
    expect(read()).toEqual([1, 1])
    await readOneState(async () => expect(read()).toEqual([1, 1]))
    publishNext()
    expect(read()).toEqual([1, 1])
  })
  const runs = [readOneState(async () => read()), readOneState(async () => read())]
  publishNext()
  expect(await Promise.all(runs)).toEqual([
    [3, 3],
    [3, 3],
  ])
  expect(read()).toEqual([4, 4])
})

test('a run that fails gives its state back', async () => {
  const failing = readOneState(async () => Promise.reject(new Error('no page')))
  await expect(failing).rejects.toThrow('no page')
  publishNext()
  expect(await readOneState(async () => read())).toEqual(read())
})

test('what was asked before is asked anew after every commit, of whomever', async () => {
  const ask = () => readOneState(async () => list())
  const before = await ask()
  expect(await ask()).toEqual(before)
  publishNext()
  const after = await ask()
  expect(after).toEqual([before.length + 1, ...before])
  const other = new DatabaseSync(toReplicaPath(folder))
  other.exec(`UPDATE documents SET state = 'withdrawn' WHERE entry = ${before.length + 1}`)
  other.close()
  expect(await ask()).toEqual(before)
})

test('a page that turns its list round turns it round for no other page of that state', async () => {
  const stretch = { limit: 100, isOldestFirst: true }
  const turn = () =>
    readOneState(async () =>
      readPage({ stretch } as Paging, (asked) => replica().listLive('figure', asked)).map(
        ({ entry }) => entry.number,
      ),
    )
  const newestFirst = list()
  expect(newestFirst.length).toBeGreaterThan(1)
  expect([await turn(), await turn()]).toEqual([newestFirst, newestFirst])
})
