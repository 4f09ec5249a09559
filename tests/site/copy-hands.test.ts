import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openWindow } from '../support/browser.ts'
import { publishCopied, toCopyOpener } from '../support/copied.ts'
import { type ReadableSite, startReadableSite } from '../support/readable-site.ts'
import { readZip } from '../support/zip.ts'

let readable: ReadableSite
let browser: Browser

beforeAll(async () => {
  readable = await startReadableSite(publishCopied)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await readable?.stop()
})

const open = toCopyOpener(() => ({ browser, readable }))

test('a press of the button puts styles and words on the clipboard, under a policy that names no style', async () => {
  const { page, context, complaints, readHtml, read } = await open('/stories/rich')
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: '复制正文' }).click()
  await page.getByRole('status').getByText('已复制正文').waitFor()
  // What is read back here is looked through by the browser, which then complains of each style.
  expect(complaints).toEqual([])
  const held = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const readAs = async (type: string) => (await item?.getType(type))?.text()
    return { html: await readAs('text/html'), text: await readAs('text/plain') }
  })
  const styles = (html = '') => [...html.matchAll(/<section style="[^"]+"/g)].length
  expect(styles(held.html)).toBe(styles(await readHtml()))
  expect(held.text).toContain('办法登在一家网站［1］')
  await page.getByRole('button', { name: '复制短微博' }).click()
  await page.getByRole('status').getByText('已复制短微博').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await read('short'))
  const answer = await readable.site.get('/copy/stories/rich')
  expect(answer.headers.get('content-security-policy')).not.toContain('unsafe')
  await context.close()
})

test('a browser without the command copies the same by its clipboard, without either the text is selected; no script is needed for that', async () => {
  const other = await openWindow(browser)
  await other.context.addInitScript(() => {
    document.execCommand = () => false
  })
  await other.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await other.page.goto(`${readable.site.url}/copy/stories/rich`)
  await other.page.getByRole('button', { name: '复制正文' }).click()
  await other.page.getByRole('status').getByText('已复制正文').waitFor()
  const types = await other.page.evaluate(async () => (await navigator.clipboard.read())[0]?.types)
  expect(types).toEqual(expect.arrayContaining(['text/plain', 'text/html']))
  await other.page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await other.page.getByRole('button', { name: '复制题目' }).click()
  await other.page.getByText('已经全部选中，请按Ctrl和C').waitFor()
  expect(await other.page.evaluate(() => String(getSelection()))).toBe('工具柜<搬>到楼下')
  await other.context.close()
  const { page, context, readHtml } = await open('/stories/rich', { javaScriptEnabled: false })
  expect(await page.getByRole('button', { name: /^复制/ }).count()).toBe(0)
  await page.locator('#copy-plain').click()
  expect(await readHtml()).toContain('<section style=')
  await context.close()
})

test('the pictures come as JPEG in one file with their captions; where there are none there is no file', async () => {
  const { page, context } = await open('/stories/rich')
  await page.getByText('图1.jpg').waitFor()
  const link = page.getByRole('link', { name: '下载全部1张' })
  expect(await link.getAttribute('href')).toBe('/jzxfsq/copy/stories/rich/pictures.zip')
  await context.close()
  const answer = await readable.site.get('/copy/stories/rich/pictures.zip')
  expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain('到楼下-配图.zip')
  const bytes = new Uint8Array(await answer.arrayBuffer())
  expect(answer.headers.get('content-length')).toBe(String(bytes.length))
  const files = readZip(bytes)
  expect([...files.keys()]).toEqual(['图注.txt', '图1.jpg'])
  expect(new TextDecoder().decode(files.get('图注.txt'))).toContain(
    '图1.jpg　工具柜；楼下的柜子；署名：王编辑；许可：CC BY 4.0',
  )
  const { format, width } = await sharp(files.get('图1.jpg')).metadata()
  expect([format, width]).toEqual(['jpeg', 960])
  const again = await readable.site.get('/copy/stories/rich/pictures.zip')
  expect(new Uint8Array(await again.arrayBuffer())).toEqual(bytes)
  for (const path of ['/copy/stories/fits/pictures.zip', '/stories/rich/pictures.zip', '/copy/pictures.zip'])
    expect([path, (await readable.site.get(path)).status]).toEqual([path, 404])
})
