import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toCanonicalJson, toSha256 } from '@exemplar/shared/gazette/digest'
import { endorse, type GazetteKey } from '@exemplar/shared/gazette/keys'
import { signDetached } from '@exemplar/shared/gazette/signature'
import type { Cms } from './cms.ts'
import { writeMarks } from './mark.ts'
import { findStored, overwrite } from './tampering.ts'

type StoredKey = GazetteKey & { readonly d: string }

/** Makes a gazette of one entry as if that entry had been signed at another time: with a key that began before it. */
export const redate = async (cms: Cms, at: string): Promise<void> => resign(cms, { at, document: {} })

/**
 * Makes a gazette of one entry as if that entry had been signed with other words, as only an older release would have:
 * with the CMS's own key, and with the mark that belongs to it.
 */
export const reword = async (cms: Cms, words: object): Promise<void> => {
  const { at } = await findStored(cms, firstEntry)
  return resign(cms, { at: String(at), document: words })
}

const firstEntry = { collection: 'gazette-entries', field: 'number', value: 1 } as const

const resign = async (cms: Cms, said: { at: string; document: object }): Promise<void> => {
  const folder = cms.settings.dataFolder
  const signer = await backdateKey(join(folder, 'keys/gazette.json'), said.at)
  const row = await findStored(cms, firstEntry)
  const says = { ...JSON.parse(String(row.document)), ...said.document }
  const document = toCanonicalJson(says)
  const documentDigest = await toSha256(document)
  const head = toCanonicalJson({ ...JSON.parse(String(row.head)), at: said.at, documentDigest })
  const digest = await toSha256(head)
  const columns = { title: says.title, at: said.at, head, digest, document }
  const data = { ...columns, signature: await signDetached(head, signer) }
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
