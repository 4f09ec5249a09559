import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toCanonicalJson, toSha256 } from '@exemplar/shared/gazette/digest'
import { endorse, type GazetteKey } from '@exemplar/shared/gazette/keys'
import { signDetached } from '@exemplar/shared/gazette/signature'
import type { Cms } from './cms.ts'
import { writeMarks } from './mark.ts'
import { findStored, overwrite } from './tampering.ts'

type StoredKey = GazetteKey & { readonly d: string }

/**
 * Makes a gazette of one entry as if that entry had been signed at another time: with the CMS's own key, which began
 * before it, and with the mark that belongs to it.
 */
export const redate = async (cms: Cms, at: string): Promise<void> => {
  const folder = cms.settings.dataFolder
  const signer = await backdateKey(join(folder, 'keys/gazette.json'), at)
  const row = await findStored(cms, { collection: 'gazette-entries', field: 'number', value: 1 })
  const head = toCanonicalJson({ ...JSON.parse(String(row.head)), at })
  const digest = await toSha256(head)
  const data = { head, digest, at, signature: await signDetached(head, signer) }
  await overwrite(cms, { collection: 'gazette-entries', id: row.id, data })
  writeMarks(folder, [{ number: 1, digest, signed: 1 }])
}

const backdateKey = async (path: string, at: string) => {
  const { keys } = JSON.parse(await readFile(path, 'utf8')) as { keys: [StoredKey] }
  const [first] = keys
  const now = new Date().toISOString()
  const key = { ...first, validFrom: at < now ? at : now }
  const { kid, kty, crv, x, d } = key
  const privateKey = await crypto.subtle.importKey('jwk', { kty, crv, x, d }, 'Ed25519', true, ['sign'])
  const by = { kid, privateKey }
  const endorsed = { ...key, endorsement: await endorse(key, { version: 1, by }) }
  await writeFile(path, JSON.stringify({ version: 1, keys: [endorsed] }))
  return by
}
