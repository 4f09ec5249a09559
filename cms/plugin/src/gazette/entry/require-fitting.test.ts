import { type EntryHead, genesisDigest } from '@exemplar/shared/gazette/entry'
import { expect, test } from 'vitest'
import { requireFitting } from './require-fitting.ts'

const head: EntryHead = {
  ...{ number: 1, at: '2020-10-29T01:30:00.000Z', act: 'publish', kind: 'story', subject: 's', slug: 's' },
  ...{ edition: 1, previous: genesisDigest, documentDigest: 'e'.repeat(64) },
} as const
const toEntry = (document: unknown) => ({ head, digest: 'e'.repeat(64), signature: '..', document })
const nothing = { latest: undefined, keys: { keys: [] } }

test('an entry of more than 8 MiB is refused, in bytes and not in letters', async () => {
  const text = '长'.repeat(3 * 1024 * 1024)
  await expect(requireFitting(toEntry({ text }), nothing)).rejects.toMatchObject({ code: 'entry-too-large' })
})

test('one that its readers would not believe is a fault of ours', async () => {
  await expect(requireFitting(toEntry({ text: '短' }), nothing)).rejects.toThrow('would not verify')
})
