import { createHash, hkdfSync } from 'node:crypto'
import { errors as faults, jwtVerify, SignJWT } from 'jose'
import type { Payload, PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { generateCookie, parseCookies } from 'payload/shared'
import { z } from 'zod'

const claims = z.object({ account: z.string(), device: z.string() })

/** Seconds: who signs in once in half a year is no stranger. */
const lifetime = 180 * 24 * 3600

/** A key of its own, so that no cookie of a device is ever a session and no session a device. */
const toKey = (secret: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, '', 'exemplar device', 32))

/** One for each account: several people may share a browser. */
const toName = ({ config }: Payload, account: string): string =>
  `${config.cookiePrefix}-device-${createHash('sha256').update(account).digest('hex').slice(0, 16)}`

/** Gives the browser that asks the cookie of a device, with the answer. */
export const giveCookie = async (
  req: PayloadRequest,
  { account, collection, device }: { account: string; device: string; collection: SanitizedCollectionConfig },
): Promise<void> => {
  const { payload } = req
  const value = await new SignJWT({ account, device })
    .setProtectedHeader({ alg: 'HS256' })
    .setExpirationTime(Math.floor(Date.now() / 1000) + lifetime)
    .sign(toKey(payload.secret))
  const { domain, sameSite, secure } = collection.auth.cookies
  const cookie = generateCookie<string>({
    ...{ name: toName(payload, account), value, path: '/', httpOnly: true, maxAge: lifetime },
    ...(domain ? { domain } : {}),
    sameSite: typeof sameSite === 'string' ? sameSite : 'Strict',
    secure: Boolean(secure),
    returnCookieAsObject: false,
  })
  req.responseHeaders ??= new Headers()
  req.responseHeaders.append('Set-Cookie', cookie)
}

/** Which device of an account the browser that asks says it is, where that was signed here. */
export const readCookie = async (
  { headers, payload }: PayloadRequest,
  account: string,
): Promise<string | undefined> => {
  const value = parseCookies(headers).get(toName(payload, account))
  if (!value) return undefined
  try {
    const verified = await jwtVerify(value, toKey(payload.secret), {
      algorithms: ['HS256'],
      requiredClaims: ['exp'],
    })
    const named = claims.parse(verified.payload)
    return named.account === account ? named.device : undefined
  } catch (error) {
    if (error instanceof faults.JOSEError) return undefined
    throw error
  }
}
