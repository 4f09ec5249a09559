import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toCanonicalJson, toSha256 } from './digest.ts'
import { genesisDigest } from './entry.ts'
import { followHeads, headsPage, toHeadsPage, toHeadsText } from './heads.ts'
import { emptyChain } from './verify.ts'

/** The texts of a chain of so many heads. */
const toHeads = async (length: number): Promise<string[]> => {
  const heads: string[] = []
  let previous = genesisDigest
  for (let number = 1; number <= length; number += 1) {
    const text = toCanonicalJson({
      ...{ act: 'publish', number, at: new Date(Date.UTC(2020, 6, 22, 7, number)).toISOString() },
      ...{ kind: 'figure', subject: `s${number}`, slug: `figure-${number}`, edition: 1, previous },
      documentDigest: 'a'.repeat(64),
    })
    heads.push(text)
    previous = await toSha256(text)
  }
  return heads
}
const length = 12
const heads = await toHeads(length)

describe('heads alone', () => {
  test('are followed to the last, with its digest and time', async () => {
    const found = await followHeads(heads, emptyChain)
    if ('fault' in found) throw new Error(found.fault)
    expect(found.followed.map(({ chain }) => chain.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    const last = found.followed.at(-1)
    expect(last?.chain).toEqual({
      number: 12,
      digest: await toSha256(heads[11] ?? ''),
      at: '2020-07-22T07:12:00.000Z',
    })
    expect(last?.head.subject).toBe('s12')
  })

  test('are followed alike in whatever pieces they come', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(length), async (cut) => {
        const first = await followHeads(heads.slice(0, cut), emptyChain)
        if ('fault' in first) throw new Error(first.fault)
        const rest = await followHeads(heads.slice(cut), first.followed.at(-1)?.chain ?? emptyChain)
        if ('fault' in rest) throw new Error(rest.fault)
        expect([...first.followed, ...rest.followed]).toHaveLength(length)
      }),
    )
  })

  test('name the head that was changed, or the one that it no longer fits', async () => {
    const place = fc.tuple(fc.nat(length - 2), fc.nat(), fc.integer({ min: 32, max: 126 }))
    await fc.assert(
      fc.asyncProperty(place, async ([index, at, code]) => {
        const text = heads[index] ?? ''
        const spot = at % text.length
        const other = text.slice(0, spot) + String.fromCharCode(code) + text.slice(spot + 1)
        fc.pre(other !== text)
        const found = await followHeads(heads.with(index, other), emptyChain)
        expect('fault' in found && [index + 1, index + 2]).toContain('fault' in found && found.number)
      }),
    )
  })

  test.each([
    ['one is missing', heads.toSpliced(4, 1), 5, 'gap-in-numbers'],
    ['one stands twice', heads.toSpliced(4, 0, heads[3] ?? ''), 5, 'gap-in-numbers'],
    ['two are exchanged', heads.toSpliced(4, 2, heads[5] ?? '', heads[4] ?? ''), 5, 'gap-in-numbers'],
    ['one is none', heads.with(6, '{'), 7, 'malformed'],
    ['one is no head', heads.with(6, '{}'), 7, 'malformed'],
  ])('tell that %s', async (_what, changed, number, fault) => {
    expect(await followHeads(changed, emptyChain)).toEqual({ number, fault })
  })
})

test('pages hold five hundred numbers each, and theirs for ever', () => {
  expect([1, 500, 501, 1_000, 100_000].map(toHeadsPage)).toEqual([1, 1, 2, 2, 200])
  const page = { heads: heads.slice(0, 2), signature: 'a..b' }
  expect(JSON.parse(toHeadsText(page))).toEqual(page)
  expect(headsPage.safeParse({ heads: [], signature: 'a..b' }).success).toBe(false)
})
