import { afterAll, beforeAll, expect, test } from 'vitest'
import { toToken } from '../support/every-page.ts'
import { type PageStage, startPages } from '../support/page-stage.ts'
import { readCode, readSheet } from '../support/pdf.ts'
import { set } from '../support/sheets.ts'

let stage: PageStage
beforeAll(async () => {
  stage = await startPages()
})
afterAll(() => stage?.stop())

const ask = (name: string): Promise<Response> => stage.site.get(`/preview/${toToken(name)}/board.pdf`)

test('the board of a draft is as it would hang, marked across, with nothing that only an entry can say', async () => {
  const page = await (await stage.site.get(`/preview/${toToken('standards')}`)).text()
  expect(page).toContain(`href="/preview/${toToken('standards')}/board.pdf"`)
  const answer = await ask('standards')
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const { pages, width, height, runs } = await readSheet(bytes)
  expect([pages, Math.round(width), Math.round(height)]).toEqual([1, 600, 900])
  const text = runs.map((run) => run.text.replaceAll(/\s/g, '')).join('')
  expect(text).toContain('草稿未发布')
  expect(text).toContain('尚未发布,尚无公报号')
  for (const { title } of set.categories) expect(text).toContain(title)
  expect(text).not.toMatch(/公报第|公钥指纹|核对纹|扫码|发布并签名|社区（/)
  expect(await readCode(bytes, { dpi: 60 })).toBeUndefined()
  expect(new Uint8Array(await (await ask('standards')).arrayBuffer())).toEqual(bytes)
})

test.each([toToken('story'), 'x'])('of “%s” there is none', async (token) => {
  const answer = await stage.site.get(`/preview/${token}/board.pdf`)
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-store'])
})
