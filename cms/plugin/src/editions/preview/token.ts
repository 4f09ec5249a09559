import { hkdfSync } from 'node:crypto'
import { previewToken } from '@exemplar/shared/preview/preview'
import { errors as faults, jwtVerify, SignJWT } from 'jose'
import { z } from 'zod'
import { EditionError } from '../errors.ts'

/** What a token opens: one revision of one document. */
const opened = z.strictObject({ collection: z.string(), id: z.string(), revision: z.int() })
export type Opened = z.infer<typeof opened>

const claims = opened.extend({ exp: z.int() })

/** Seconds: long enough to read a page and show it to somebody, too short for a link that goes round. */
const lifetime = 15 * 60

/** A key of its own, so that no token of a preview is ever a session and no session a preview. */
const toKey = (secret: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, '', 'exemplar preview', 32))

/** Signs a token (compact JWS) that opens a revision for a quarter of an hour. `expiresAt` is an instant. */
export const signToken = async (
  what: Opened,
  { secret, now = new Date() }: { secret: string; now?: Date },
): Promise<{ token: string; expiresAt: string }> => {
  const exp = Math.floor(now.getTime() / 1000) + lifetime
  const token = await new SignJWT(what)
    .setProtectedHeader({ alg: 'HS256' })
    .setExpirationTime(exp)
    .sign(toKey(secret))
  return { token, expiresAt: toInstant(exp) }
}

/**
 * What a token opens, and until when. Throws `preview-expired` where its time is over, `unknown-preview` for everything
 * that was not signed here.
 */
export const openToken = async (
  token: unknown,
  { secret, now = new Date() }: { secret: string; now?: Date },
): Promise<Opened & { expiresAt: string }> => {
  const { data } = previewToken.safeParse(token)
  if (data === undefined) throw new EditionError('unknown-preview')
  const options = { algorithms: ['HS256'], requiredClaims: ['exp'], currentDate: now }
  try {
    const { payload } = await jwtVerify(data, toKey(secret), options)
    const { exp, ...what } = claims.parse(payload)
    return { ...what, expiresAt: toInstant(exp) }
  } catch (error) {
    // The signature is checked before the time: an expired token was one of ours.
    if (error instanceof faults.JWTExpired) throw new EditionError('preview-expired')
    if (error instanceof faults.JOSEError) throw new EditionError('unknown-preview')
    throw error
  }
}

const toInstant = (seconds: number): string => new Date(seconds * 1000).toISOString()
