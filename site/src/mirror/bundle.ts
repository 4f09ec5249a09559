import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { toFingerprint } from '@exemplar/shared/gazette/keys'
import { SiteError } from '../errors/site-error.ts'
import { findKeys } from '../gazette/find-keys.ts'
import { pause } from '../gazette/follow/pause.ts'
import { replica } from '../gazette/open-replica.ts'
import { settings } from '../server/settings.ts'
import { own, type SiteAddress } from './address.ts'
import { removeEnded } from './ended.ts'
import { toLooseForm } from './form.ts'
import { type OpenMirror, openMirror } from './open-mirror.ts'
import { findMovable, isEmpty } from './place.ts'

type BundleOptions = {
  readonly folder: string
  readonly buildFolder: string
  /** A file with an Ed25519 key to sign the manifest with. */
  readonly signWith: string | undefined
  readonly stop: AbortSignal
  readonly log: Pick<Console, 'info' | 'error'>
}

/** Milliseconds: between two looks, and for how long nothing more may come before it is given up. */
type BundleTiming = { readonly lookEvery: number; readonly patience: number }
const bundleTiming: BundleTiming = { lookEvery: 1_000, patience: 300_000 }

/**
 * Makes the whole site, of one state of the gazette, into a folder that opens from disk: every link says the way from
 * file to file. It is there when it is whole, under its name, and never in part. Throws a SiteError where the folder is
 * not empty, or the gazette could not be taken in.
 */
export const makeBundle = async (options: BundleOptions): Promise<void> => {
  const { signWith, stop, log } = options
  const folder = findMovable(options.folder)
  const key = signWith === undefined ? undefined : readKey(signWith)
  if (!isEmpty(folder)) throw new SiteError('mirror-foreign', folder)
  const partial = `${folder}.partial`
  await mkdir(dirname(partial), { recursive: true })
  await removeEnded(partial)
  const missing = new Set<SiteAddress>()
  const mirror = await openMirror({
    ...options,
    folder: partial,
    form: toLooseForm(missing),
    isPacked: false,
  })
  try {
    await untilLevel(mirror, { stop, timing: bundleTiming })
    await makeLast(mirror, { missing, stop })
    if (stop.aborted) return
    await writeManifest(mirror, key)
  } finally {
    // What was begun is gone on with by the next call; where nothing was, nothing is left.
    const isBare = mirror.record.pages.size === 0
    await mirror.close()
    if (isBare) await rm(partial, { recursive: true })
  }
  // The record last: without it nobody knows whose the other files are.
  for (const name of ['writing', 'state.sqlite-wal', 'state.sqlite-shm', 'state.sqlite'])
    await rm(join(partial, own, name), { recursive: true, force: true })
  await rename(partial, folder)
  log.info(`离线包已生成 / the bundle is at ${folder}`)
}

const readKey = (file: string): KeyObject => {
  try {
    const key = createPrivateKey(readFileSync(file))
    if (key.asymmetricKeyType === 'ed25519') return key
  } catch {
    // Told below, whatever it is.
  }
  throw new SiteError('sign-key-unusable', file)
}

/**
 * All of the gazette is in the replica, and all that it shows is written. Throws a SiteError (`bundle-not-level`) that names
 * what is missing, where for a while nothing of it comes.
 */
export const untilLevel = async (
  { leveller, status, readState }: Pick<OpenMirror, 'leveller' | 'status' | 'readState'>,
  { stop, timing: { lookEvery, patience } }: { stop: AbortSignal; timing: BundleTiming },
): Promise<void> => {
  let [last, since] = ['', performance.now()]
  for (; !stop.aborted; await pause(lookEvery, stop)) {
    const { caughtUp, fault, isFound, head } = status()
    if (fault && isFound) throw new SiteError('bundle-not-level', fault.code)
    const level = caughtUp ? await leveller.level() : undefined
    if (level && level.state === readState() && leveller.owed.size === 0) return
    const now = `${head} ${[...leveller.owed].join()}`
    if (now !== last) [last, since] = [now, performance.now()]
    else if (performance.now() - since > patience) throw notLevel(leveller.owed)
  }
}

/** With the names of some of what could not be made. */
const notLevel = (owed: ReadonlySet<SiteAddress>): SiteError =>
  new SiteError('bundle-not-level', [...owed].slice(0, 10).join(' '))

/**
 * Nothing comes any more, and all is made of one state. Throws a SiteError (`bundle-not-level`) where something cannot be:
 * a file that the last entry shows may not have been fetched yet, and would be a dead link for ever.
 */
export const makeLast = async (
  { leveller, record, stopFollowing }: Pick<OpenMirror, 'leveller' | 'record' | 'stopFollowing'>,
  { missing, stop }: { missing: Set<SiteAddress>; stop: AbortSignal },
): Promise<void> => {
  await stopFollowing()
  await leveller.level()
  await leadToMissing({ leveller, record }, missing)
  if (leveller.owed.size > 0 && !stop.aborted) throw notLevel(leveller.owed)
}

/** What a text links to and what is not there has a page that says so: a browser would only say that there is no file. */
const leadToMissing = async (
  { leveller, record }: Pick<OpenMirror, 'leveller' | 'record'>,
  missing: Set<SiteAddress>,
): Promise<void> => {
  const { pages } = record
  for (const address of pages.keys()) if (pages.get(address)?.files.size === 0) missing.add(address)
  await leveller.make([...pages.listLeading(missing)])
}

/** What the bundle was made from, and the SHA-256 of every file in it. */
const writeManifest = async ({ record, writer }: OpenMirror, key: KeyObject | undefined): Promise<void> => {
  const head = replica().findHead()
  const entry = head && replica().findEntry(head.number)?.entry
  const [first] = findKeys()?.keys ?? []
  const files = [...record.pages.keys()]
    .flatMap((address) => [...(record.pages.get(address)?.files ?? [])])
    .map(([path, { sha256 }]) => [path, sha256] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1))
  const manifest = {
    site: settings().siteUrl,
    fingerprint: first && (await toFingerprint(first)),
    head: entry && {
      number: entry.head.number,
      at: entry.head.at,
      digest: entry.digest,
      signature: entry.signature,
    },
    files: Object.fromEntries(files),
  }
  const body = Buffer.from(`${JSON.stringify(manifest, undefined, 1)}\n`)
  const put = (name: string, bytes: Uint8Array) =>
    writer.put({ path: `${own}/${name}`, type: 'application/octet-stream', body: bytes })
  await put('manifest.json', body)
  // Of one that was begun before with another key, and that a stop cut short.
  for (const name of ['manifest.sig', 'manifest.pem']) await writer.remove(`${own}/${name}`)
  if (!key) return
  await put('manifest.sig', sign(null, body, key))
  await put('manifest.pem', Buffer.from(createPublicKey(key).export({ type: 'spki', format: 'pem' })))
}
