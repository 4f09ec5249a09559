import { type NextRequest, NextResponse } from 'next/server'
import { refuseAction } from './refuse-action.ts'

/**
 * Pages of the admin alone: of whatever else passes here Next would keep ten megabytes in memory and cut off the rest,
 * and nothing else runs script.
 */
export const config = { matcher: ['/admin', '/admin/:path*'] }

/**
 * Says what a page of the admin may do. Scripts run that this answer brings, and what they load: each answer has a word
 * of its own for them, which Next finds in the headers of the request and puts to its scripts. Styles stand inline in
 * much of Payload's admin, so these are allowed.
 */
export const proxy = async (request: NextRequest): Promise<Response> => {
  const refused =
    request.method === 'POST' && request.headers.has('next-action') ? await refuseAction(request) : undefined
  if (refused) return refused
  const policy = toPolicy(crypto.randomUUID())
  const headers = new Headers(request.headers)
  headers.set('Content-Security-Policy', policy)
  const answer = NextResponse.next({ request: { headers } })
  answer.headers.set('Content-Security-Policy', policy)
  // Only where browsers reach it encrypted: of a host that is not, it would lock everybody out.
  if (process.env.CMS_URL?.startsWith('https:'))
    answer.headers.set('Strict-Transport-Security', 'max-age=31536000')
  return answer
}

const toPolicy = (nonce: string): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
