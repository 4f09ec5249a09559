import { exportJWK, generateKeyPair } from 'jose'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  endorse,
  findKeyListFault,
  findPinFault,
  type GazetteKey,
  isLaterList,
  type KeySet,
  parseFingerprint,
  toFingerprint,
  toThumbprint,
} from './keys.ts'

type Pair = { readonly key: GazetteKey; readonly privateKey: CryptoKey }

const at = (hour: number) => new Date(Date.UTC(2026, 0, 1, hour)).toISOString()

const makePair = async (validFrom: string): Promise<Pair> => {
  const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
  const { x = '' } = await exportJWK(pair.publicKey)
  const key: GazetteKey = {
    ...{ kid: await toThumbprint({ x }), kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig' },
    ...{ x, validFrom },
  }
  return { key, privateKey: pair.privateKey as CryptoKey }
}

/** Number `version` of a list, endorsed by `by`. */
const toEndorsed = async ({ key }: Pair, version: number, by: Pair): Promise<GazetteKey> => ({
  ...key,
  endorsement: await endorse(key, { version, by: { kid: by.key.kid, privateKey: by.privateKey } }),
})

let [one, two, three, stranger]: Pair[] = []
let list: KeySet

beforeAll(async () => {
  one = await makePair(at(0))
  two = await makePair(at(2))
  three = await makePair(at(4))
  stranger = await makePair(at(6))
  list = {
    version: 3,
    keys: [
      { ...(await toEndorsed(one, 1, one)), validUntil: at(2) },
      { ...(await toEndorsed(two, 2, one)), validUntil: at(4) },
      await toEndorsed(three, 3, two),
    ],
  }
})

const withKey = (index: number, change: Partial<GazetteKey>): KeySet => ({
  ...list,
  keys: list.keys.map((key, at) => (at === index ? { ...key, ...change } : key)),
})

describe('a key list by itself', () => {
  test('is good when each key is endorsed by the one before it and begins where that one ends', async () => {
    expect(await findKeyListFault(list)).toBeUndefined()
    expect(
      await findKeyListFault({
        version: 1,
        keys: list.keys.slice(0, 1).map(({ validUntil, ...key }) => key),
      }),
    ).toBeUndefined()
  })

  test('of release 0.1 has neither version nor endorsements', async () => {
    const first = { keys: list.keys.map(({ endorsement, ...key }) => key) }
    expect(await findKeyListFault(first)).toBeUndefined()
    expect(await findKeyListFault({ ...first, version: 3 })).toEqual({ key: 1, fault: 'key-not-endorsed' })
    expect(await findKeyListFault({ keys: list.keys })).toEqual({ key: 3, fault: 'key-list-version-differs' })
  })

  test('names a key that was put in on the way, whoever endorses it but the key before', async () => {
    if (!stranger || !one || !three) throw new Error('no keys')
    for (const by of [stranger, one]) {
      const added = await toEndorsed(stranger, 4, by)
      const keys = [...list.keys.slice(0, 2), { ...list.keys[2], validUntil: at(6) } as GazetteKey, added]
      expect(await findKeyListFault({ version: 4, keys })).toEqual({ key: 4, fault: 'key-not-endorsed' })
    }
    const honest = await toEndorsed(stranger, 4, three)
    const keys = [...list.keys.slice(0, 2), { ...list.keys[2], validUntil: at(6) } as GazetteKey, honest]
    expect(await findKeyListFault({ version: 4, keys })).toBeUndefined()
  })

  test('names every changed name, time and place', async () => {
    expect(await findKeyListFault(withKey(1, { kid: list.keys[0]?.kid ?? '' }))).toEqual({
      ...{ key: 2, fault: 'key-name-differs' },
    })
    expect(await findKeyListFault(withKey(0, { validFrom: at(1) }))).toEqual({
      key: 1,
      fault: 'key-not-endorsed',
    })
    expect(await findKeyListFault(withKey(0, { validUntil: at(9) }))).toEqual({
      ...{ key: 1, fault: 'key-validity-differs' },
    })
    expect(await findKeyListFault(withKey(2, { validUntil: at(9) }))).toEqual({
      ...{ key: 3, fault: 'key-validity-differs' },
    })
    expect(await findKeyListFault({ version: 3, keys: list.keys.toReversed() })).toMatchObject({ key: 1 })
    expect(await findKeyListFault({ version: 2, keys: list.keys.slice(1) })).toMatchObject({ key: 1 })
  })
})

test('names a key that begins before the one that it follows', async () => {
  if (!one || !two) throw new Error('no keys')
  const early = { ...two, key: { ...two.key, validFrom: at(0) } }
  const keys = [{ ...(await toEndorsed(one, 1, one)), validUntil: at(0) }, await toEndorsed(early, 2, one)]
  expect(await findKeyListFault({ version: 2, keys })).toEqual({ key: 1, fault: 'key-validity-differs' })
})

describe('a list that is held against a fingerprint', () => {
  test('is that of the first key, and brings no key that nobody endorsed', async () => {
    const fingerprint = await toFingerprint(one?.key ?? { x: '' })
    expect(await findPinFault(list, fingerprint)).toBeUndefined()
    expect(await findPinFault(list, await toFingerprint(two?.key ?? { x: '' }))).toBe('key-not-pinned')
    const first = { keys: list.keys.map(({ endorsement, ...key }) => key) }
    expect(await findPinFault(first, fingerprint)).toBe('key-not-endorsed')
    expect(await findPinFault({ keys: first.keys.slice(0, 1) }, fingerprint)).toBeUndefined()
  })
})

describe('a list after one that is known', () => {
  const toStage = (count: number): KeySet => ({
    version: count,
    keys: list.keys.slice(0, count).map((key, index) => {
      const { validUntil, ...open } = key
      return index === count - 1 ? open : key
    }),
  })

  test('may grow, and end what was open', () => {
    expect(isLaterList(toStage(1), toStage(1))).toBe(true)
    expect(isLaterList(toStage(1), toStage(3))).toBe(true)
    expect(isLaterList({ keys: toStage(2).keys }, toStage(3))).toBe(true)
  })

  test('neither shrinks, nor changes a key, nor lets an ended one begin anew', () => {
    expect(isLaterList(toStage(3), toStage(2))).toBe(false)
    expect(isLaterList(toStage(2), { ...toStage(2), version: 1 })).toBe(false)
    expect(isLaterList(toStage(2), { keys: toStage(2).keys })).toBe(false)
    expect(isLaterList(list, withKey(1, { x: list.keys[0]?.x ?? '' }))).toBe(false)
    expect(isLaterList(list, withKey(0, { validUntil: undefined }))).toBe(false)
    expect(isLaterList(list, withKey(0, { validUntil: at(9) }))).toBe(false)
    expect(isLaterList(list, withKey(0, { validFrom: at(1) }))).toBe(false)
  })
})

describe('a fingerprint', () => {
  test('is 128 bits in eight groups of four, the same for the example of RFC 8037', async () => {
    // RFC 8037, appendix A.3: thumbprint kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k.
    const x = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo'
    expect(await toThumbprint({ x })).toBe('kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k')
    expect(await toFingerprint({ x })).toBe('90fa cafe a9b1 5566 9854 0f70 c011 7a22')
  })

  test('is read as people copy it, and nothing else is', () => {
    const printed = '90fa cafe a9b1 5566 9854 0f70 c011 7a22'
    expect(parseFingerprint('90FA:CAFE:A9B1:5566:9854:0F70:C011:7A22')).toBe(printed)
    expect(parseFingerprint('90facafea9b1556698540f70c0117a22')).toBe(printed)
    expect(parseFingerprint('90fa cafe a9b1')).toBeUndefined()
    expect(parseFingerprint(`${printed} 0000`)).toBeUndefined()
  })
})
