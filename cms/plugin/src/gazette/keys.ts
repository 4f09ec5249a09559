import { randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type GazetteKey, type KeySet, keySet } from '@exemplar/shared/gazette/entry'
import { type CryptoKey, calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK } from 'jose'
import { z } from 'zod'

const storedKey = keySet.shape.keys.element.extend({ d: z.string() })
const storedKeys = z.strictObject({ keys: z.array(storedKey).min(1) })
type StoredKey = z.infer<typeof storedKey>

/** The key to sign with now, and all public keys that ever signed. */
export type Keys = {
  readonly kid: string
  readonly privateKey: CryptoKey
  readonly validFrom: string
  readonly published: KeySet
}

/**
 * Reads the signing keys of a data folder, making the first one where there is none. The file is readable by its owner
 * alone; two processes that start at once end up with the same key.
 */
export const loadKeys = async (dataFolder: string): Promise<Keys> => {
  const path = toKeyPath(dataFolder)
  return toKeys((await readKeys(path)) ?? (await createKeys(path)))
}

/** Adds a new key and ends the validity of the present one. What it signed stays verifiable. A running CMS signs with the new one from the next entry on. */
export const rotateKeys = async (dataFolder: string): Promise<Keys> => {
  const path = toKeyPath(dataFolder)
  const keys = (await readKeys(path)) ?? (await createKeys(path))
  const added = await makeKey()
  const ended = keys.map((key) => (key.validUntil ? key : { ...key, validUntil: added.validFrom }))
  const temporary = `${path}.next`
  await writeFile(temporary, JSON.stringify({ keys: [...ended, added] }), { mode: 0o600, flush: true })
  await rename(temporary, path)
  return toKeys([...ended, added])
}

const toKeyPath = (dataFolder: string): string => join(dataFolder, 'keys', 'gazette.json')

const readKeys = async (path: string): Promise<StoredKey[] | undefined> => {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  return text === undefined ? undefined : storedKeys.parse(JSON.parse(text)).keys
}

const createKeys = async (path: string): Promise<StoredKey[]> => {
  await mkdir(join(path, '..'), { recursive: true, mode: 0o700 })
  const keys = [await makeKey()]
  const temporary = `${path}.${randomUUID()}`
  await writeFile(temporary, JSON.stringify({ keys }), { mode: 0o600, flush: true })
  try {
    // A link is made whole or not at all, and never over another's file.
    await link(temporary, path)
    return keys
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return (await readKeys(path)) ?? keys
  } finally {
    await rm(temporary, { force: true })
  }
}

const makeKey = async (): Promise<StoredKey> => {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
  const { x = '', d } = await exportJWK(privateKey)
  const jwk = { kty: 'OKP', crv: 'Ed25519', x } as const
  return storedKey.parse({
    ...jwk,
    d,
    kid: await calculateJwkThumbprint(jwk),
    alg: 'EdDSA',
    use: 'sig',
    validFrom: new Date().toISOString(),
  })
}

const toKeys = async (keys: readonly StoredKey[]): Promise<Keys> => {
  const current = keys.find(({ validUntil }) => validUntil === undefined)
  if (!current) throw new Error('no signing key is valid now: the key file lists ended keys only')
  const { kty, crv, x, d } = current
  return {
    kid: current.kid,
    validFrom: current.validFrom,
    privateKey: (await importJWK({ kty, crv, x, d }, 'EdDSA')) as CryptoKey,
    published: { keys: keys.map(toPublicKey) },
  }
}

const toPublicKey = ({ d: _secret, ...key }: StoredKey): GazetteKey => key
