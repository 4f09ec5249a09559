import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type PictureFile, toFileName } from '@exemplar/shared/media/published-file'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, openWindow } from '../support/browser.ts'
import { numbers } from '../support/every-page.ts'
import { type PageStage, startPages } from '../support/page-stage.ts'

let stage: PageStage
let browser: Browser

beforeAll(async () => {
  stage = await startPages()
  // From here on there is no CMS.
  await stage.feed.stop()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await stage?.stop()
})

const open = async (options: Parameters<typeof openWindow>[1] = {}): Promise<Page> => {
  const { page } = await openWindow(browser, options)
  await page.goto(`${stage.site.url}/`)
  return page
}

const readHeading = async (page: Page): Promise<string> =>
  (await page.getByRole('heading', { level: 1 }).innerText()).replaceAll(/\s/g, '')
const untilHeading = (page: Page, text: string): Promise<void> =>
  expect.poll(() => readHeading(page), { timeout: 60_000 }).toBe(text)

/** Whether something stands within what is seen of a page now, without a turn of the wheel. */
const isInView = (what: Locator): Promise<boolean> =>
  what.evaluate((element) => {
    const { top, bottom, left, right } = element.getBoundingClientRect()
    return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth
  })

describe('the CMS is off, and', () => {
  test('a reader of seventy turns elder mode on, finds her community, its result and the telephone, by five taps', async () => {
    const page = await open({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
    let taps = 0
    const tap = async (what: Locator): Promise<void> => {
      await what.tap()
      taps += 1
    }
    await tap(page.getByRole('link', { name: '长者模式', exact: true }).first())
    await page.getByRole('link', { name: '回到普通版' }).first().waitFor()
    const index = page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '社区' })
    expect(await isInView(index)).toBe(true)
    await tap(index)
    await tap(
      page
        .getByRole('navigation', { name: '按拼音首字母跳转' })
        .getByRole('link', { name: 'T', exact: true }),
    )
    const hers = page.getByRole('link', { name: '听松里社区（示例）' })
    await expect.poll(() => isInView(hers), { timeout: 60_000 }).toBe(true)
    await tap(hers)
    await untilHeading(page, '听松里社区（示例）')
    const result = page.getByRole('link', { name: '2020年获得命名' })
    expect(await isInView(result)).toBe(true)
    await tap(result)
    await untilHeading(page, '关于命名8个社区为“精致幸福社区”示范社区的通报')
    expect(await page.getByRole('main').innerText()).toContain('听松里社区（示例）')
    const telephone = page.getByRole('link', { name: '0631-5895580' }).first()
    expect(await telephone.getAttribute('href')).toBe('tel:06315895580')
    expect(await isInView(telephone)).toBe(true)
    expect(taps).toBeLessThanOrEqual(5)
    await page.context().close()
  })

  test('a journalist finds a figure with its date and source, a quotation with its address, and whom to ring', async () => {
    const page = await open()
    const follow = (name: string | RegExp) =>
      page.getByRole('main').getByRole('link', { name }).first().click()
    await page
      .getByRole('navigation', { name: '主导航' })
      .getByRole('link', { name: /^新闻\s*发布$/ })
      .click()
    const contact = page.getByRole('heading', { name: '媒体联系' }).locator('xpath=..')
    expect(await contact.innerText()).toMatch(/威海市民政局办公室\s*0631-5895580/)
    expect(await isInView(contact)).toBe(true)
    const figures = page.getByRole('heading', { name: '可引用的数据' }).locator('xpath=..')
    expect((await figures.innerText()).replaceAll(/\s/g, '')).toMatch(
      /城市社区325个.*来源：“精致幸福社区”示范创建活动新闻发布会公布口径，截至2020年7月22日。/,
    )
    await figures.getByRole('link', { name: '城市社区', exact: true }).click()
    expect(new URL(page.url()).hash).toBe('#figure-communities')
    await follow('为什么要在社区这一级开展示范创建活动？')
    await page.waitForURL(/#t150941$/)
    await page.getByRole('link', { name: /^15:10\s*:06$/ }).click()
    const address = page.url()
    expect(new URL(address).hash).toBe('#t151006')
    await page.goto('about:blank')
    await page.goto(address)
    expect(await isInView(page.getByText('社区是居民的家门口，各项工作落到最后'))).toBe(true)
    await page.context().close()
  })

  test('a sceptic presses once, compares the fingerprint, and is told that all agrees', async () => {
    const page = await open()
    await page
      .getByRole('navigation', { name: '主导航' })
      .getByRole('link', { name: /^结果\s*公布$/ })
      .click()
    await page.getByRole('link', { name: '关于命名8个社区为“精致幸福社区”示范社区的通报' }).first().click()
    await page.getByRole('link', { name: '核对本页' }).last().click()
    await page.getByRole('button', { name: '开始核对' }).click()
    await untilHeading(page, '三样相符，一样待核')
    await page.getByRole('button', { name: '看过，一样' }).click()
    await untilHeading(page, '四样都相符')
    await page.context().close()
  })

  test('what the site puts into a text, behind a link to another site, is not held against the page', async () => {
    const page = await open()
    await page.goto(`${stage.site.url}/stories/rich`)
    await page.getByRole('link', { name: '核对本页' }).last().click()
    await page.getByRole('button', { name: '开始核对' }).click()
    await untilHeading(page, '三样相符，一样待核')
    await page.context().close()
  })
})

describe('one byte is another, and where the reader looks it is named:', () => {
  /** Goes to a page as its reader does, and presses what checks it. */
  const check = async (page: Page, path: string): Promise<void> => {
    await page.goto(stage.site.url + path)
    await page.getByRole('link', { name: '核对本页' }).last().click()
    await page.getByRole('button', { name: '开始核对' }).click()
    await untilHeading(page, '有一样不符')
  }
  const readMain = (page: Page): Promise<string> => page.getByRole('main').innerText()

  test('in the text of the page', async () => {
    const page = await open()
    await page.route('**/stories/corrected', async (route) => {
      const answer = await route.fetch()
      const html = await answer.text()
      await route.fulfill({ response: answer, body: html.replace('议事的人多了', '议事的人少了') })
    })
    await check(page, '/stories/corrected')
    expect(await readMain(page)).toContain('议事的人少了')
    expect(await readMain(page)).toContain('议事的人多了')
    await page.context().close()
  })

  test('in the entry that is put on the page', async () => {
    const page = await open()
    const entry = await (await stage.site.get(`/gazette/${numbers.correction}.json`)).text()
    await page.goto(`${stage.site.url}/verify`)
    await page.getByLabel('选一个文件来核对').setInputFiles({
      name: 'gazette.json',
      mimeType: 'application/json',
      buffer: Buffer.from(entry.replace('议事的人多了', '议事的人少了')),
    })
    await untilHeading(page, '有一样不符')
    expect(await readMain(page)).toContain('原文的字被改动过')
    await page.context().close()
  })

  test('in a picture', async () => {
    const rich = stage.feed.chain.entries[numbers.rich - 1]?.document as { cover: { files: PictureFile[] } }
    const [cover] = rich.cover.files
    if (!cover) throw new Error('no cover')
    const path = join(stage.folder, 'site/files', toFileName(cover))
    const bytes = readFileSync(path)
    writeFileSync(path, bytes.with(-1, (bytes.at(-1) ?? 0) ^ 1))
    const page = await open()
    await check(page, '/stories/rich')
    // The page that shows it has asked for it by then, and the site may have thrown it away: it gives it to nobody.
    expect(await readMain(page)).toContain('图片：本站存的丢了，或者与登记的不一样')
    await page.context().close()
  })

  test('in the document that the site keeps', async () => {
    const page = await open()
    const number = stage.feed.chain.entries.find(({ head }) => head.slug === 'square-table')?.head.number
    await page.goto(`${stage.site.url}/verify/${number}`)
    const database = new DatabaseSync(join(stage.folder, 'site/replica.sqlite'), { timeout: 5_000 })
    database
      .prepare("UPDATE entries SET document = replace(document, '方桌', '圆桌') WHERE number = ?")
      .run(number ?? 0)
    database.close()
    await page.getByRole('button', { name: '开始核对' }).click()
    await untilHeading(page, '有一样不符')
    expect(await readMain(page)).toContain(`本站存的第${number}号，与登记的不一样`)
    await page.goto(`${stage.site.url}/stories/square-table`)
    expect(await readHeading(page)).toBe('正在重新核对')
    await page.context().close()
  })
})
