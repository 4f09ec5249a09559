import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { genesisDigest } from '@exemplar/shared/gazette/entry'
import { toStoredEntry } from '@exemplar/shared/gazette/entry-text'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { toStory } from '../../../tests/support/documents.ts'
import { openReplicaWriter, type ReplicaWriter } from '../gazette/apply/replica-writer.ts'
import { openReplica } from '../gazette/replica.ts'
import { toReplicaPath } from '../gazette/replica-folder.ts'
import { watchState } from '../server/store/site-state.ts'
import { hearQuestions, recordAsked } from './asked.ts'
import { toBond } from './bond.ts'
import { makeLast, untilLevel } from './bundle.ts'
import { toLeveller } from './level.ts'
import type { Made } from './make.ts'
import { startProgress } from './progress.ts'
import { openRecord } from './record.ts'
import { toFileWriter } from './write.ts'

let folder: string
let gazette: ReplicaWriter
/** Ends what was begun, the last of it first. */
let ends: (() => void)[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'exemplar-level-'))
  mkdirSync(join(folder, 'www/_mirror'), { recursive: true })
  gazette = openReplicaWriter(toReplicaPath(folder))
  ends = [() => rmSync(folder, { recursive: true, force: true }), gazette.close, hearQuestions()]
})
afterEach(() => {
  for (const end of ends.toReversed()) end()
})

const apply = (act: 'publish' | 'withdraw', slug: string): void => {
  const { number: before, digest: previous } = gazette.findChainHead()
  const number = before + 1
  const common = {
    ...{ number, kind: 'story' as const, slug, subject: slug, title: slug, edition: number },
    ...{ at: '2020-10-29T01:30:00.000Z', documentDigest: genesisDigest, previous },
  }
  const notice = { reason: 'factual-error' as const, text: '文中数字有误，现予撤下。' }
  const head = act === 'publish' ? { ...common, act } : { ...common, act, notice }
  const signed = { head, digest: String(number).padStart(64, '0'), signature: 'a..b' }
  const entry = act === 'publish' ? { ...signed, document: toStory(slug) } : signed
  gazette.apply([{ ...entry, texts: toStoredEntry(entry) }], { atHead: true })
}

/** A site whose pages of an entry show its line, without a title once that is withdrawn, and all others the newest one. */
const make = async (address: string): Promise<Made> => {
  const { asked } = await recordAsked(async () => {
    const replica = openReplica(toReplicaPath(folder))
    const [, number] = /^\/gazette\/(\d+)/.exec(address) ?? []
    if (number === undefined) replica.findHead()
    else replica.listEntries({ before: Number(number) + 1, limit: 1 })
    replica.close()
  })
  return { address, files: [], links: [], asked, until: undefined }
}

/** Starts a mirror in the folder; `made` says what it made, in the order of making. */
const start = async (site: (address: string) => Promise<Made | 'later'> = make) => {
  const record = openRecord(join(folder, 'www/_mirror/state.sqlite'))
  const state = watchState(folder)
  const writer = toFileWriter(join(folder, 'www'), { isPacked: false })
  await writer.begin()
  const made: string[] = []
  const faults: unknown[] = []
  const log = { info: () => undefined, error: (...said: unknown[]) => void faults.push(said) }
  const leveller = toLeveller({
    ...{ record, writer, clientFiles: [], log, progress: startProgress() },
    ...{ replicaPath: toReplicaPath(folder), readState: state.read },
    requireBond: toBond({ record, replicaPath: toReplicaPath(folder), findKeys: () => undefined }),
    make: (address) => {
      made.push(address)
      return site(address)
    },
    stop: new AbortController().signal,
  })
  const stop = (): void => {
    state.close()
    record.close()
  }
  return { leveller, record, writer, made, faults, stop, readState: state.read }
}

test('a withdrawal, also one that came while no mirror ran, takes its text from every edition before all else', async () => {
  apply('publish', 'a')
  apply('publish', 'b')
  const first = await start()
  await first.leveller.level()
  first.stop()
  apply('withdraw', 'a')
  const second = await start()
  ends.push(second.stop)
  await second.leveller.level()
  const before = second.made.slice(0, second.made.indexOf('/stories/b'))
  expect(before).toEqual(
    expect.arrayContaining(['/stories/a', '/gazette/1', '/gazette/1.json', '/gazette/1.document']),
  )
  apply('withdraw', 'b')
  second.made.length = 0
  await second.leveller.level()
  expect(second.made).toContain('/gazette/2.json')
  expect(second.faults).toEqual([])
  expect(second.made.indexOf('/gazette/2.json')).toBeLessThan(second.made.indexOf('/stories/a'))
})

test('a bundle of which the last entry cannot be shown yet is none', async () => {
  apply('publish', 'a')
  const mirror = await start(async (address) => (address === '/stories/b' ? 'later' : make(address)))
  ends.push(mirror.stop)
  await mirror.leveller.level()
  const last = { missing: new Set<string>(), stop: new AbortController().signal }
  await expect(makeLast({ ...mirror, stopFollowing: async () => undefined }, last)).resolves.toBeUndefined()
  const stopFollowing = async () => apply('publish', 'b')
  await expect(makeLast({ ...mirror, stopFollowing }, last)).rejects.toMatchObject({
    code: 'bundle-not-level',
    message: expect.stringMatching(/: \/stories\/b$/),
  })
})

test('a bundle of which a page can never be made ends, and says which', async () => {
  apply('publish', 'a')
  const mirror = await start(async (address) => (address === '/map' ? 'later' : make(address)))
  ends.push(mirror.stop)
  await mirror.leveller.make(['/map'])
  const status = () =>
    ({ ready: true, head: 1, latest: 1, following: 'stream', caughtUp: true, isFound: false }) as const
  const parts = { ...mirror, status: () => ({ ...status(), fault: undefined }), readState: mirror.readState }
  const timing = { lookEvery: 5, patience: 50 }
  await expect(untilLevel(parts, { stop: new AbortController().signal, timing })).rejects.toMatchObject({
    code: 'bundle-not-level',
    message: expect.stringMatching(/: \/map$/),
  })
})

test('it is level with the entry that all was looked at for, whatever comes at the last moment', async () => {
  apply('publish', 'a')
  const old = { path: 'old/index.html', type: 'text/html', body: Buffer.from('old') }
  let leadsToOld = true
  const mirror = await start(async (address) => ({
    ...(await make(address)),
    files: address === '/old' ? [old] : [],
    links: address === '/' && leadsToOld ? ['/old'] : [],
  }))
  ends.push(mirror.stop)
  const { writer } = mirror
  const { remove } = writer
  writer.remove = async (path) => {
    apply('publish', 'c')
    await remove(path)
  }
  expect((await mirror.leveller.level())?.head.number).toBe(1)
  leadsToOld = false
  apply('publish', 'b')
  expect(await mirror.leveller.level()).toMatchObject({ head: { number: 2, digest: '2'.padStart(64, '0') } })
  expect(gazette.findChainHead().number).toBe(3)
  expect((await mirror.leveller.level())?.head.number).toBe(3)
})

test('a page that is over and cannot be made now is not what comes next by the clock', async () => {
  const [over, later] = [new Date('2020-10-29T01:00:00Z'), new Date('2040-01-02T00:00:00Z')]
  let isShown = true
  const mirror = await start(async (address) => {
    if (address === '/404') return isShown ? { ...(await make(address)), until: over } : 'later'
    return { ...(await make(address)), ...(address === '/' && { until: later }) }
  })
  ends.push(mirror.stop)
  await mirror.leveller.level()
  expect(mirror.leveller.findNextEnd()).toBe(over.getTime())
  isShown = false
  await mirror.leveller.level()
  expect([...mirror.leveller.owed]).toEqual(['/404'])
  expect(mirror.leveller.findNextEnd()).toBe(later.getTime())
})
