import fc from 'fast-check'
import { exportJWK, generateKeyPair } from 'jose'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Figure } from '../kinds/figure.ts'
import { toCanonicalJson, toDigest, toSha256 } from './digest.ts'
import { type EntryHead, type GazetteEntry, genesisDigest } from './entry.ts'
import type { GazetteKey } from './keys.ts'
import { signDetached } from './signature.ts'
import { findFeedFault } from './verify.ts'

const at = (minute: number) => new Date(Date.UTC(2020, 6, 22, 7, minute)).toISOString()

const toFigure = (slug: string, display: string): Figure => ({
  kind: 'figure',
  ...{ slug, display, title: '城市社区', unit: '个', year: 2020, order: 1, featured: true },
  ...{ asOf: '2020-07-22', source: '示例' },
})

let privateKey: Awaited<ReturnType<typeof generateKeyPair>>['privateKey']
let key: GazetteKey

const sign = async (head: EntryHead, document?: Figure): Promise<GazetteEntry> => {
  const content = toCanonicalJson(head)
  return {
    head,
    digest: await toSha256(content),
    signature: await signDetached(content, { kid: 'k1', privateKey }),
    ...(document ? { document } : {}),
  }
}

/** A chain of `length` published figures. */
const toChain = async (length: number): Promise<GazetteEntry[]> => {
  const entries: GazetteEntry[] = []
  for (let number = 1; number <= length; number++) {
    const document = toFigure(`figure-${number}`, String(number))
    const head: EntryHead = {
      act: 'publish',
      ...{
        number,
        at: at(number),
        kind: 'figure',
        subject: `s${number}`,
        slug: document.slug,
      },
      ...{ edition: 1, previous: entries.at(-1)?.digest ?? genesisDigest },
      documentDigest: await toDigest(document),
    }
    entries.push(await sign(head, document))
  }
  return entries
}

/** A tombstone that follows `entries`. */
const toTombstone = (entries: readonly GazetteEntry[], subject: string): Promise<GazetteEntry> =>
  sign({
    act: 'withdraw',
    ...{
      number: entries.length + 1,
      at: at(50),
      kind: 'figure',
      subject,
      slug: 'figure-1',
      edition: 1,
    },
    previous: entries.at(-1)?.digest ?? genesisDigest,
    notice: { reason: 'factual-error', text: '数字有误。' },
  })

const withoutDocument = ({ document, ...entry }: GazetteEntry): GazetteEntry => entry

beforeAll(async () => {
  const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
  privateKey = pair.privateKey
  const { x = '' } = await exportJWK(pair.publicKey)
  key = { kid: 'k1', kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig', x, validFrom: at(0) }
})

describe('findFeedFault', () => {
  test('finds nothing wrong with a good chain, nor with an empty one', async () => {
    expect(await findFeedFault(await toChain(5), { keys: [key] })).toBeUndefined()
    expect(await findFeedFault([], { keys: [key] })).toBeUndefined()
  })

  test('names the entry in which any single character was changed', async () => {
    const chain = await toChain(4)
    await fc.assert(
      fc.asyncProperty(
        fc.nat(3),
        fc.nat(),
        fc.constantFrom(...'0123456789abcdefXYZ字'),
        async (index, place, letter) => {
          const json = JSON.stringify(chain[index])
          const position = place % json.length
          const changed = json.slice(0, position) + letter + json.slice(position + 1)
          fc.pre(changed !== json)
          let parsed: unknown
          try {
            parsed = JSON.parse(changed)
          } catch {
            return
          }
          fc.pre(toCanonicalJson(parsed) !== toCanonicalJson(chain[index]))
          const fault = await findFeedFault(chain.with(index, parsed as GazetteEntry), { keys: [key] })
          // A changed signature or digest of one entry is named there; nothing earlier is ever blamed.
          expect(fault?.number).toBe(index + 1)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('sees a removed, a repeated and an exchanged entry', async () => {
    const chain = await toChain(4)
    const [first, second, third, fourth] = chain as [GazetteEntry, GazetteEntry, GazetteEntry, GazetteEntry]
    expect(await findFeedFault([first, third], { keys: [key] })).toEqual({
      number: 2,
      fault: 'gap-in-numbers',
    })
    expect(await findFeedFault([first, first], { keys: [key] })).toEqual({
      number: 2,
      fault: 'gap-in-numbers',
    })
    expect(await findFeedFault([second], { keys: [key] })).toEqual({ number: 1, fault: 'gap-in-numbers' })
    const forged = await sign({ ...third.head, previous: first.digest }, third.document as Figure)
    expect(await findFeedFault([first, second, forged, fourth], { keys: [key] })).toEqual({
      number: 3,
      fault: 'broken-chain',
    })
  })

  test('believes a withheld document only when its withdrawal follows', async () => {
    const [first, second] = (await toChain(2)) as [GazetteEntry, GazetteEntry]
    const withheld = [withoutDocument(first), second]
    expect(await findFeedFault(withheld, { keys: [key] })).toEqual({ number: 1, fault: 'document-missing' })
    const withdrawn = [...withheld, await toTombstone(withheld, 's1')]
    expect(await findFeedFault(withdrawn, { keys: [key] })).toBeUndefined()
  })

  test('holds every entry against the key that was valid at its time', async () => {
    const chain = await toChain(3)
    expect(await findFeedFault(chain, { keys: [{ ...key, kid: 'k2' }] })).toEqual({
      number: 1,
      fault: 'unknown-key',
    })
    expect(await findFeedFault(chain, { keys: [{ ...key, validUntil: at(2) }] })).toEqual({
      number: 2,
      fault: 'key-not-valid-then',
    })
  })
})
