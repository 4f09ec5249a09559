import { expect, test } from 'vitest'
import type { Handler } from './capture.ts'
import { toFrontHeaders } from './front.ts'
import { toPageMaker } from './pages.ts'

const siteUrl = 'https://site.example'

/** What Astro gives for a page that broke: without what the middleware would have said of it. */
const toHandler =
  (type: string): Handler =>
  (_request, response) => {
    response.writeHead(500, { 'content-type': type })
    response.end('<!doctype html><title>500</title>')
  }
const makePolicy = async (type: string) => {
  const makePage = toPageMaker({ handler: toHandler(type), siteUrl, headers: toFrontHeaders({ siteUrl }) })
  const { headers } = await makePage({ target: '/', reading: 'normal' })
  return headers['content-security-policy']
}

test('a page that comes without a policy gets that of pages: its sheet, and no style of its own', async () => {
  expect(await makePolicy('text/html')).toBe(
    "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; connect-src 'self'; font-src 'self'; img-src 'self'; manifest-src 'self'; media-src 'self'; style-src 'self'",
  )
})

test('what is no page may load nothing', async () => {
  expect(await makePolicy('application/json')).toBe(
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  )
})
