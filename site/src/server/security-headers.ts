import type { OutgoingHttpHeaders } from 'node:http'
import { mayBeFramed } from './policy.ts'

/** On every answer. What an answer may load is said by its own policy: see policy.ts. */
export const toSecurityHeaders = ({ siteUrl }: { siteUrl: string }): Record<string, string> => ({
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  ...(siteUrl.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}),
})

/**
 * Of the headers that every answer carries those that one with these headers does: the older word on frames knows no page that
 * everybody may show, so where the policy says so it is left out.
 */
export const toCarried = (
  always: Readonly<Record<string, string>>,
  headers: OutgoingHttpHeaders,
): Readonly<Record<string, string>> => {
  if (!mayBeFramed(String(headers['content-security-policy'] ?? ''))) return always
  const { 'x-frame-options': _, ...carried } = always
  return carried
}
