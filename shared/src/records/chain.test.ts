import { expect, test } from 'vitest'
import { z } from 'zod'
import { toCanonicalJson, toSha256 } from '../gazette/digest.ts'
import { genesisDigest } from '../gazette/entry.ts'
import { checkChain } from './chain.ts'

/** Records of another kind than the review log's. */
const score = z.strictObject({ number: z.int(), at: z.string(), previous: z.string(), points: z.int() })
const read = (value: unknown) => score.safeParse(value).data

const toStored = async (record: z.infer<typeof score>) => {
  const content = toCanonicalJson(record)
  return { number: record.number, record: content, digest: await toSha256(content) }
}

const toChain = async () => {
  const first = await toStored({
    number: 1,
    at: '2020-07-22T07:00:00.000Z',
    previous: genesisDigest,
    points: 90,
  })
  const at = '2020-07-22T07:01:00.000Z'
  return [first, await toStored({ number: 2, at, previous: first.digest, points: 80 })]
}

test('records of any kind are a chain', async () => {
  const { records, fault } = await checkChain(await toChain(), { read })
  expect([records.map(({ points }) => points), fault]).toEqual([[90, 80], undefined])
})

test('what is no record of that kind is malformed, though digest and chain are right', async () => {
  const [first] = await toChain()
  const content = toCanonicalJson({ ...JSON.parse(first?.record ?? ''), more: 1 })
  const stored = { number: 1, record: content, digest: await toSha256(content) }
  expect((await checkChain([stored], { read })).fault).toEqual({ number: 1, fault: 'malformed' })
})

test('a record whose points were changed is found, and one that does not follow', async () => {
  const [first, second] = await toChain()
  const changed = { ...first, record: first?.record.replace('90', '99') }
  expect((await checkChain([changed, second], { read })).fault).toEqual({
    number: 1,
    fault: 'digest-differs',
  })
  const anew = await toStored({ ...JSON.parse(second?.record ?? ''), previous: genesisDigest })
  expect((await checkChain([first, anew], { read })).fault).toEqual({ number: 2, fault: 'broken-chain' })
})
