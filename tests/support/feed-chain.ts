import { randomBytes } from 'node:crypto'
import { toCanonicalJson, toDigest, toSha256 } from '@exemplar/shared/gazette/digest'
import { type EntryHead, entryHead, type GazetteEntry, genesisDigest } from '@exemplar/shared/gazette/entry'
import { endorse, type GazetteKey, toThumbprint } from '@exemplar/shared/gazette/keys'
import { signDetached } from '@exemplar/shared/gazette/signature'
import type { WithdrawalNotice } from '@exemplar/shared/gazette/withdrawal'
import type { PublishedDocument } from '@exemplar/shared/kinds/index'

const start = Date.UTC(2020, 9, 29, 1, 30)

/** The time of an entry: a minute after the one before it. */
const toTime = (number: number): string => new Date(start + number * 60_000).toISOString()

type SigningKey = { readonly kid: string; readonly privateKey: CryptoKey }

/** What stands before the 32 secret bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex')

const makeKey = async (
  secret: Uint8Array,
  validFrom: string,
): Promise<{ key: GazetteKey; signing: SigningKey }> => {
  const privateKey = await crypto.subtle.importKey('pkcs8', Buffer.concat([pkcs8, secret]), 'Ed25519', true, [
    'sign',
  ])
  const { x = '' } = await crypto.subtle.exportKey('jwk', privateKey)
  const kid = await toThumbprint({ x })
  const key: GazetteKey = { kid, kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig', x, validFrom }
  return { key, signing: { kid, privateKey } }
}

const notice: WithdrawalNotice = { reason: 'factual-error', text: '文中数字有误，现予撤下。' }

/**
 * A gazette as a CMS would write it: chained and signed entries, one at a time. `toSecret` gives the 32 secret bytes of
 * each of its keys, the same ones for the same gazette letter by letter; chance, where it is not given.
 */
export const createChain = async (toSecret = (_version: number): Uint8Array => randomBytes(32)) => {
  const entries: GazetteEntry[] = []
  /** The newest entry of each subject. */
  const latest = new Map<string, GazetteEntry>()
  const keys: GazetteKey[] = []
  let signing: SigningKey | undefined

  const rotate = async (): Promise<void> => {
    const from = toTime(entries.length + 1)
    const added = await makeKey(toSecret(keys.length + 1), keys.length === 0 ? toTime(0) : from)
    const by = signing ?? added.signing
    const endorsement = await endorse(added.key, { version: keys.length + 1, by })
    for (const [index, key] of keys.entries()) keys[index] = { validUntil: from, ...key }
    keys.push({ ...added.key, endorsement })
    signing = added.signing
  }
  await rotate()

  const sign = async (head: EntryHead, document?: PublishedDocument): Promise<GazetteEntry> => {
    if (!signing) throw new Error('there is no key')
    const content = toCanonicalJson(entryHead.parse(head))
    const signed = { head, digest: await toSha256(content), signature: await signDetached(content, signing) }
    return document ? { ...signed, document } : signed
  }
  /** A test that takes entries away has to look for what is left. */
  const findLatest = (subject: string): EntryHead | undefined => {
    const known = latest.get(subject)
    if (known && entries[known.head.number - 1] === known) return known.head
    return known && entries.findLast(({ head }) => head.subject === subject)?.head
  }
  const toCommon = (subject: string) => {
    const number = entries.length + 1
    const edition = (findLatest(subject)?.edition ?? 0) + 1
    return { number, at: toTime(number), subject, edition, previous: entries.at(-1)?.digest ?? genesisDigest }
  }
  const append = (entry: GazetteEntry): GazetteEntry => {
    entries.push(entry)
    latest.set(entry.head.subject, entry)
    return entry
  }
  return {
    entries,
    keys,
    /** Ends the validity of the present key and signs with a new one from the next entry on. */
    rotate,
    /** Publishes a document, or corrects it where its subject stands already. The subject is its slug if not given, the time a minute after the one before. */
    publish: async (
      document: PublishedDocument,
      subject: string = document.slug,
      at?: string,
    ): Promise<GazetteEntry> => {
      const act = findLatest(subject) ? 'correct' : 'publish'
      const { kind, slug } = document
      const documentDigest = await toDigest(document)
      const common = { ...toCommon(subject), ...(at === undefined ? {} : { at }) }
      return append(await sign({ act, kind, slug, documentDigest, ...common }, document))
    },
    withdraw: async (subject: string, at?: string): Promise<GazetteEntry> => {
      const last = findLatest(subject)
      if (!last) throw new Error(`nothing of ${subject} was published`)
      const { kind, slug } = last
      const common = { ...toCommon(subject), ...(at === undefined ? {} : { at }) }
      return append(await sign({ act: 'withdraw', kind, slug, notice, ...common }))
    },
  }
}
export type Chain = Awaited<ReturnType<typeof createChain>>
