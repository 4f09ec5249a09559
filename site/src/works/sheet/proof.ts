import { toBeijingTime } from '@exemplar/shared/beijing'
import { toDigestPrint } from '@exemplar/shared/gazette/digest-print'
import { toFingerprint } from '@exemplar/shared/gazette/keys'
import { findKeys } from '../../gazette/find-keys.ts'
import { toQrOutline } from '../../layout/qr.ts'

type Proven = { readonly number: number; readonly at: string; readonly digest: string }

/** The foot of every sheet: by what it is checked. `code` is what its code says. */
export const toProof = (
  { number, at, digest }: Proven,
  { code, fingerprint }: { code: string; fingerprint: string },
) => ({
  number,
  published: `${toBeijingTime(at)}发布并签名`,
  strokes: toDigestPrint(digest),
  fingerprint: fingerprint.toUpperCase(),
  code: toQrOutline(code),
})

/** What a code says: where to look, and from the paper itself the number and the beginning of the digest. */
export const toCode = (address: string, { number, digest }: Pick<Proven, 'number' | 'digest'>): string =>
  `${address}#${number}-${digest.slice(0, 16)}`

/** Of the first key of the gazette; undefined while there is none. */
export const readFingerprint = async (): Promise<string | undefined> => {
  const [key] = findKeys()?.keys ?? []
  return key && toFingerprint(key)
}
