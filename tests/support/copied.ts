import type { Browser } from 'playwright-core'
import { openWindow } from './browser.ts'
import { toConference, toRelease, toResult, toStandardSet, toStory } from './documents.ts'
import type { FeedServer } from './feed-server.ts'
import { type ReadableSite, siteUrl } from './readable-site.ts'

/** Where the site says that it is. */
export const home = `${siteUrl}/jzxfsq`

/** A text of so many letters. */
export const letters = (count: number, of = '社区标准典型经验'): string => of.repeat(20).slice(0, count)

/** Publishes one document of each kind that is handed on, and what meets the limits of platforms. */
export const publishCopied = async ({ chain, addPicture }: FeedServer): Promise<void> => {
  await chain.publish(toStandardSet('set', { notice: '正式文本以印发的为准。' }))
  await chain.publish(toStory('fits', { title: letters(32), deck: letters(128, '居民议事有回音') }))
  await chain.publish(toStory('over', { title: letters(33), deck: letters(129, '居民议事有回音') }))
  const file = await addPicture('image/webp', { width: 960, height: 540, background: '#d01010' })
  const picture = {
    alt: '工具柜',
    credit: '王编辑',
    licence: 'CC BY 4.0',
    caption: '楼下的柜子',
    files: [file],
  }
  await chain.publish(
    toStory('rich', {
      ...{ title: '工具柜<搬>到楼下', notice: '本篇为示例。', cover: picture },
      body: [
        { type: 'heading', text: '从哪里做起' },
        {
          type: 'paragraph',
          spans: [
            { text: '办法登在' },
            { text: '一家网站', href: 'https://news.example.com/a?b=1&c=2' },
            { text: '，也写进' },
            { text: '另一篇', href: '/stories/fits', strong: true },
            { text: '。' },
          ],
        },
        { type: 'list', ordered: true, items: [[{ text: '登记' }], [{ text: '借出' }]] },
        { type: 'picture', picture },
        {
          type: 'table',
          head: [[[{ text: '月份' }]], [[{ text: '次数' }]], [[{ text: '户' }]]],
          rows: [[[[{ text: '7月' }]], [[{ text: '30' }]], []]],
        },
      ],
      quote: { text: '借了就还。', cite: '居民老周' },
      figures: { rows: [{ label: '借用', value: '30', unit: '次' }], source: '社区', asOf: '2020-07-31' },
    }),
  )
  await chain.publish(
    toConference('long', {
      turns: Array.from({ length: 90 }, (_, index) => ({
        ...{ id: `t${index}`, clock: '15:00:00', role: 'host' as const, speaker: `第${index}人` },
        paragraphs: [`第${index}段。${letters(150)}。`],
      })),
    }),
  )
  await chain.publish(toRelease('plain'))
  await chain.publish(toResult('list', ['haibin', 'linhai']))
  await chain.publish({
    ...toResult('notice', ['haibin', 'linhai']),
    act: 'public-notice',
    notice: {
      from: '2020-10-20',
      to: '2020-10-26',
      unit: '市民政局',
      phone: '0631-0000000',
      address: '示例路1号',
    },
  })
  await chain.publish(toStory('gone'))
  await chain.withdraw('gone')
}

/** Opens the page with the texts of what stands at a path. `complaints` is what the browser says of it. */
export const toCopyOpener =
  (given: () => { browser: Browser; readable: ReadableSite }) =>
  async (path: string, options: Parameters<typeof openWindow>[1] = {}) => {
    const { browser, readable } = given()
    const { page, context } = await openWindow(browser, options)
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(String(error)))
    await page.goto(`${readable.site.url}/copy${path}`)
    const read = async (id: string) => (await page.locator(`#copy-${id}`).allInnerTexts()).join()
    const readHtml = (index = 1) => page.locator(`[data-html="copy-body-${index}"]`).inputValue()
    return { page, context, complaints, read, readHtml }
  }
