import { randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import {
  endorse,
  type GazetteKey,
  gazetteKey,
  type KeySet,
  toThumbprint,
} from '@exemplar/shared/gazette/keys'
import { type CryptoKey, exportJWK, generateKeyPair, importJWK } from 'jose'
import { z } from 'zod'
import { requireClock, usualQuietDays } from './mark/clock.ts'
import { toHighWater } from './mark/high-water.ts'

const storedKeys = z.strictObject({
  version: z.int().positive().optional(),
  keys: z.array(gazetteKey.extend({ d: z.string() }).strict()).min(1),
})
type StoredKey = GazetteKey & { readonly d: string }

/** The key to sign with now, and all public keys that ever signed. */
export type Keys = {
  readonly kid: string
  readonly privateKey: CryptoKey
  readonly validFrom: string
  readonly published: KeySet
}

/** Reads the signing keys of a data folder; undefined where there are none. Keys of release 0.1 are endorsed first. */
export const findKeys = async (dataFolder: string): Promise<Keys | undefined> => {
  const keys = await readKeys(toKeyPath(dataFolder))
  return keys && toKeys(keys)
}

/** The public keys of a data folder, without touching anything in it. Throws where there are none. */
export const readPublishedKeys = async (dataFolder: string): Promise<KeySet> => {
  const path = toKeyPath(dataFolder)
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) throw toMissing(path)
  const { version, keys } = storedKeys.parse(JSON.parse(text)) as { version?: number; keys: StoredKey[] }
  return { ...(version === undefined ? {} : { version }), keys: keys.map(toPublicKey) }
}

const toMissing = (path: string): Error =>
  new Error(`${path} 不存在：数据目录有误，或密钥已丢失。 There are no keys.`)

/**
 * Makes the first key of a gazette that has no entry yet. The file is readable by its owner alone; two processes that
 * start at once end up with the same key.
 */
export const createKeys = async (dataFolder: string): Promise<Keys> => {
  const path = toKeyPath(dataFolder)
  await mkdir(join(path, '..'), { recursive: true, mode: 0o700 })
  const first = await makeKey()
  const keys = [{ ...first, endorsement: await endorse(first, { version: 1, by: await toSigner(first) }) }]
  const temporary = await writeKeys(path, keys)
  try {
    // A link is made whole or not at all, and never over another's file.
    await link(temporary, path)
    return await toKeys(keys)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return await toKeys((await readKeys(path)) ?? keys)
  } finally {
    await rm(temporary, { force: true })
  }
}

/**
 * Adds a new key, endorsed by the present one, whose validity it ends. What that one signed stays verifiable. A running
 * CMS signs with the new one from the next entry on. Throws where there is no key yet, and `clock-wrong` where the clock
 * would end the present key before what it signed, or begin the new one in years.
 */
export const rotateKeys = async (dataFolder: string): Promise<Keys> => {
  const path = toKeyPath(dataFolder)
  const keys = await readKeys(path)
  if (!keys) throw toMissing(path)
  const current = toCurrent(keys)
  const added = { ...(await makeKey()), validFrom: toBeginning(dataFolder, current.validFrom) }
  const by = await toSigner(current)
  const endorsement = await endorse(added, { version: keys.length + 1, by })
  const ended = keys.map((key) => (key.validUntil ? key : { ...key, validUntil: added.validFrom }))
  const all = [...ended, { ...added, endorsement }]
  await rename(await writeKeys(path, all), path)
  return toKeys(all)
}

/** An entry that is being signed meanwhile is dated before it; milliseconds. */
const lead = 2_000

/** When the next key begins: after everything that was signed, by a clock that is asked as for an entry. */
const toBeginning = (dataFolder: string, currentFrom: string): string => {
  const highWater = toHighWater(dataFolder)
  const mark = highWater.find()
  const number = typeof mark === 'object' ? mark.signed.number : 0
  const time = highWater.findTime()
  requireClock({
    now: new Date().toISOString(),
    latest: time === undefined ? undefined : { number, at: time },
    keyFrom: currentFrom,
    confirmed: highWater.findClock(),
    quietDays: usualQuietDays,
  })
  const instants = [Date.now() + lead, Date.parse(time ?? currentFrom) + 1, Date.parse(currentFrom) + 1]
  return new Date(Math.max(...instants)).toISOString()
}

const toKeyPath = (dataFolder: string): string => join(dataFolder, 'keys', 'gazette.json')

const readKeys = async (path: string): Promise<StoredKey[] | undefined> => {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (text === undefined) return undefined
  const { version, keys } = storedKeys.parse(JSON.parse(text)) as { version?: number; keys: StoredKey[] }
  if (version !== undefined) return keys
  // Nor did it keep a high-water mark: the next look takes the newest entry for it.
  toHighWater(dirname(dirname(path))).noteToAdopt()
  const endorsed = await endorseAll(keys)
  await rename(await writeKeys(path, endorsed), path)
  return endorsed
}

/** Keys of release 0.1 carry no endorsements; their private halves are all here. */
const endorseAll = (keys: readonly StoredKey[]): Promise<StoredKey[]> =>
  Promise.all(
    keys.map(async (key, index) => {
      const by = await toSigner(keys[index - 1] ?? key)
      return { ...key, endorsement: await endorse(key, { version: index + 1, by }) }
    }),
  )

const writeKeys = async (path: string, keys: readonly StoredKey[]): Promise<string> => {
  const temporary = `${path}.${randomUUID()}`
  await writeFile(temporary, JSON.stringify({ version: keys.length, keys }), { mode: 0o600, flush: true })
  return temporary
}

const makeKey = async (): Promise<StoredKey> => {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
  const { x = '', d = '' } = await exportJWK(privateKey)
  return {
    ...{ kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig' },
    ...{ x, d, kid: await toThumbprint({ x }), validFrom: new Date().toISOString() },
  }
}

const toCurrent = (keys: readonly StoredKey[]): StoredKey => {
  const current = keys.find(({ validUntil }) => validUntil === undefined)
  if (!current) throw new Error('no signing key is valid now: the key file lists ended keys only')
  return current
}

const toSigner = async ({
  kid,
  kty,
  crv,
  x,
  d,
}: StoredKey): Promise<{ kid: string; privateKey: CryptoKey }> => ({
  kid,
  privateKey: (await importJWK({ kty, crv, x, d }, 'EdDSA')) as CryptoKey,
})

const toKeys = async (keys: readonly StoredKey[]): Promise<Keys> => {
  const current = toCurrent(keys)
  return {
    ...(await toSigner(current)),
    validFrom: current.validFrom,
    published: { version: keys.length, keys: keys.map(toPublicKey) },
  }
}

const toPublicKey = ({ d: _secret, ...key }: StoredKey): GazetteKey => key
