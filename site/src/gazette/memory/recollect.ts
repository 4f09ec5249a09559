import { createHash, createPublicKey, verify } from 'node:crypto'
import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { toCanonicalJson } from '@exemplar/shared/gazette/digest'
import { genesisDigest } from '@exemplar/shared/gazette/entry'
import { type KeySet, keySet } from '@exemplar/shared/gazette/keys'
import type { ChainHead } from '@exemplar/shared/gazette/verify'
import { toQuery } from '../database/query.ts'

/** What a replica of any release knows of the gazette that it was made from. */
type Recollected = {
  readonly heads: readonly ChainHead[]
  readonly keys: KeySet | undefined
  readonly isWhole: boolean
}

type Row = ChainHead & { readonly head: string; readonly signature: string }

/**
 * Reads from a replica, of this release or an earlier one, the entries that were verified into it: those that still form
 * one chain from number 1, up to the newest that carries a good signature, which vouches for all before it. Nothing
 * where there is no replica or it cannot be read.
 */
export const recollect = (replicaPath: string): Recollected => {
  if (!existsSync(replicaPath)) return nothing
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(replicaPath, { readOnly: true, timeout: 5_000 })
    const meta = toQuery<{ value: string }>(database, 'SELECT value FROM meta WHERE key = ?')
    const row = meta.find('keys')
    const keys = row && (keySet.parse(JSON.parse(row.value)) as KeySet)
    return {
      keys,
      heads: keys ? toSigned(listChain(database), keys) : [],
      isWhole: meta.find('synced') !== undefined,
    }
  } catch {
    return nothing
  } finally {
    database?.close()
  }
}

const nothing: Recollected = { heads: [], keys: undefined, isWhole: false }

const listChain = (database: DatabaseSync): Row[] => {
  const rows: Row[] = []
  let previous = genesisDigest
  try {
    const statement = database.prepare(
      'SELECT number, digest, at, head, signature FROM entries ORDER BY number',
    )
    for (const row of statement.iterate() as Iterable<Row>) {
      if (row.number !== rows.length + 1 || !isNext(row, previous)) break
      rows.push(row)
      previous = row.digest
    }
  } catch {
    // What was read before the damaged page is good.
  }
  return rows
}

const isNext = ({ head, digest, number, at }: Row, previous: string): boolean => {
  const parsed = JSON.parse(head) as Record<string, unknown>
  const content = createHash('sha256').update(toCanonicalJson(parsed)).digest('hex')
  return content === digest && parsed.number === number && parsed.at === at && parsed.previous === previous
}

const toSigned = (rows: readonly Row[], keys: KeySet): ChainHead[] =>
  rows.slice(0, rows.findLastIndex((row) => isSigned(row, keys)) + 1)

const isSigned = ({ head, signature }: Row, { keys }: KeySet): boolean => {
  const [header = '', , bytes = ''] = signature.split('.')
  const payload = Buffer.from(toCanonicalJson(JSON.parse(head))).toString('base64url')
  const signed = Buffer.from(`${header}.${payload}`)
  return keys.some(({ kty, crv, x }) =>
    verify(
      null,
      signed,
      createPublicKey({ key: { kty, crv, x }, format: 'jwk' }),
      Buffer.from(bytes, 'base64url'),
    ),
  )
}
