import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { findPreview } from './find-preview.ts'

const signature = 'A'.repeat(43)
const toToken = (name: string) => `eyJhbGciOiJIUzI1NiJ9.${name}.${signature}`

/** A CMS that refuses every token, and notes which it was asked for. */
const startRefusing = async (code: string) => {
  const asked: string[] = []
  const server = createServer(({ url = '' }, answer) => {
    asked.push(url)
    answer.writeHead(404).end(JSON.stringify({ errors: [{ data: { code } }] }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }
}

test('of a token that cannot be one the CMS hears nothing', async () => {
  const { url, asked } = await startRefusing('unknown-preview')
  const none = [
    'x.y.z',
    `eyJhbGciOiJub25lIn0.x.${signature}`,
    `${toToken('x')}A`,
    toToken('x').slice(0, -1),
    '',
  ]
  for (const token of none) expect(await findPreview(token, url)).toEqual({ state: 'unknown' })
  expect(asked).toEqual([])
})

test.each([
  ['unknown-preview', 'unknown'],
  ['preview-expired', 'expired'],
  ['preview-outdated', 'outdated'],
])('of one that it refuses as %s it hears once', async (code, state) => {
  const { url, asked } = await startRefusing(code)
  const token = toToken(state)
  for (let times = 0; times < 5; times += 1) expect(await findPreview(token, url)).toEqual({ state })
  expect(asked).toEqual([`/api/preview/${token}`])
})

test('what is remembered is bounded: the first of too many is asked for again', async () => {
  const { url, asked } = await startRefusing('unknown-preview')
  for (let number = 0; number <= 1_000; number += 1) await findPreview(toToken(`many${number}`), url)
  expect(asked.length).toBe(1_001)
  await findPreview(toToken('many0'), url)
  await findPreview(toToken('many1000'), url)
  expect(asked.length).toBe(1_002)
})
