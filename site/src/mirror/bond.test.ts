import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { genesisDigest } from '@exemplar/shared/gazette/entry'
import { toStoredEntry } from '@exemplar/shared/gazette/entry-text'
import type { KeySet } from '@exemplar/shared/gazette/keys'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { toStory } from '../../../tests/support/documents.ts'
import { openReplicaWriter, type ReplicaWriter } from '../gazette/apply/replica-writer.ts'
import { toReplicaPath } from '../gazette/replica-folder.ts'
import { type Bond, toBond } from './bond.ts'

let folder: string
let gazette: ReplicaWriter
let bond: Bond | undefined
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'exemplar-bond-'))
  gazette = openReplicaWriter(toReplicaPath(folder))
  bond = undefined
})
afterEach(() => {
  gazette.close()
  rmSync(folder, { recursive: true, force: true })
})

const publish = (): void => {
  const { number: before, digest: previous } = gazette.findChainHead()
  const number = before + 1
  const slug = `story-${number}`
  const head = {
    ...{
      number,
      act: 'publish' as const,
      kind: 'story' as const,
      slug,
      subject: slug,
      title: slug,
      edition: 1,
      previous,
    },
    ...{ at: '2020-10-29T01:30:00.000Z', documentDigest: genesisDigest },
  }
  const entry = { head, digest: toDigest(number), signature: 'a..b', document: toStory(slug) }
  gazette.apply([{ ...entry, texts: toStoredEntry(entry) }], { atHead: true })
}
const toDigest = (number: number): string => String(number).padStart(64, '0')
const toKeys = (letter: string) => ({ keys: [{ x: `${letter.repeat(42)}A` }] }) as unknown as KeySet

/** Asks as a mirror does before it writes. */
const ask = (letter = 'a') =>
  toBond({
    record: {
      findBond: () => bond,
      keepBond: (kept) => {
        bond = kept
      },
    },
    replicaPath: toReplicaPath(folder),
    findKeys: () => toKeys(letter),
  })()

test('a folder that has nothing is bound to the first gazette that is written into it, and goes on with it', async () => {
  expect(await ask()).toEqual({ number: 0, digest: null })
  expect(bond).toBeUndefined()
  publish()
  expect(await ask()).toEqual({ number: 1, digest: toDigest(1) })
  publish()
  await ask()
  expect(bond?.head).toEqual({ number: 2, digest: toDigest(2) })
})

test('another first key is another gazette', async () => {
  publish()
  await ask('a')
  await expect(ask('b')).rejects.toMatchObject({ code: 'mirror-of-other-gazette' })
})

test('so is another entry at the number that it reached, even where more follow', async () => {
  publish()
  await ask()
  bond = bond && { ...bond, head: { number: 1, digest: 'f'.repeat(64) } }
  publish()
  await expect(ask()).rejects.toMatchObject({ code: 'mirror-of-other-gazette' })
})

test('less than it had is waited for', async () => {
  publish()
  await ask()
  bond = bond && { ...bond, head: { number: 2, digest: toDigest(2) } }
  await expect(ask()).rejects.toMatchObject({ code: 'mirror-ahead' })
  publish()
  expect(await ask()).toMatchObject({ number: 2 })
})
