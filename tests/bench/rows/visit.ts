import type { Page } from 'playwright-core'
import { openBrowser, openWindow } from '../../support/browser.ts'
import type { Found, Row } from '../row.ts'

/** Where a page lists things there are as many as a campaign has: 60 nominations, and a whole page of stories. */
const pages = {
  首页: '/',
  经验: '/stories',
  一篇: '/stories/story-1',
  名单: '/results/result',
  标准: '/standards',
} as const

/** What was sent for what a page asked, by what it is, in bytes over the wire. */
const listSent = async (page: Page, url: string): Promise<Map<string, number>> => {
  const session = await page.context().newCDPSession(page)
  const types = new Map<string, string>()
  const sent = new Map<string, number>()
  session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId) ?? 'Other'
    sent.set(type, (sent.get(type) ?? 0) + encodedDataLength)
  })
  await session.send('Network.enable')
  await page.goto(url, { waitUntil: 'networkidle' })
  return sent
}

/** Somebody who was never here, on a phone. */
export const visit: Row = {
  name: 'visit',
  about: '第一次打开网页要传多少 / what the first visit to a page transfers',
  measure: async ({ options, stages }) => {
    const { site } = await stages.find(options.stories)
    const browser = await openBrowser()
    try {
      const found: Found[] = []
      for (const [name, path] of Object.entries(pages)) {
        const { context, page } = await openWindow(browser, { viewport: { width: 412, height: 823 } })
        const sent = await listSent(page, site.url + path)
        await context.close()
        const [text, scripts, all] = [
          sumOf(sent, ['Document', 'Stylesheet']),
          sumOf(sent, ['Script']),
          sumOf(sent),
        ]
        found.push(
          {
            what: `${name}，HTML 与 CSS（含响应头）`,
            measured: text / 1_024,
            unit: 'KB',
            limit: { atMost: 20 },
          },
          { what: `${name}，脚本`, measured: scripts / 1_024, unit: 'KB', limit: { atMost: 0 } },
          { what: `${name}，含字体与图片`, measured: all / 1_024, unit: 'KB', limit: { atMost: 200 } },
        )
      }
      return found
    } finally {
      await browser.close()
    }
  },
}

const sumOf = (sent: ReadonlyMap<string, number>, types: readonly string[] = [...sent.keys()]): number =>
  types.reduce((sum, type) => sum + (sent.get(type) ?? 0), 0)
