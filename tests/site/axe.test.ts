import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openWindow } from '../support/browser.ts'
import { pagesOfEachKind, type SitePage, sitePages } from '../support/every-page.ts'
import { isLong } from '../support/long.ts'
import { type PageStage, startPages, withFewCommunities } from '../support/page-stage.ts'

/** How a page is looked at. Colours of the reader's own are a scheme like another: axe computes what is then seen. */
const schemes = {
  light: {},
  dark: { colorScheme: 'dark' },
  elder: { reading: 'elder' },
  'elder, dark': { colorScheme: 'dark', reading: 'elder' },
  forced: { forcedColors: 'active' },
} as const
const widths = [1440, 360] as const
type Look = { readonly scheme: keyof typeof schemes; readonly width: (typeof widths)[number] }
const looks: readonly Look[] = (Object.keys(schemes) as Look['scheme'][]).flatMap((scheme) =>
  widths.map((width) => ({ scheme, width })),
)

/** The long form looks at each page in every way, the short one at each kind in one of them, each way as often as another. */
const listPagesOf = (look: Look): readonly SitePage[] =>
  isLong ? sitePages : pagesOfEachKind.filter((_, index) => index % looks.length === looks.indexOf(look))

/** All that axe has switched on by itself, and the sizes of what is pressed. */
const options: RunOptions = { rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] }

const { source } = createRequire(import.meta.url)('axe-core') as { readonly source: string }

let stage: PageStage
let browser: Browser

beforeAll(async () => {
  stage = await startPages(isLong ? {} : { change: withFewCommunities })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await stage?.stop()
})

const describeFaults = ({ violations }: AxeResults, path: string): string[] =>
  violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${path}: ${id}: ${node.target.join(' ')} ${node.failureSummary}`),
  )

test.each(looks)(
  'axe finds nothing at $width in $scheme',
  async (look) => {
    const { reading = 'normal', ...seen } = { ...schemes[look.scheme] } as {
      reading?: string
      colorScheme?: 'dark'
      forcedColors?: 'active'
    }
    const { context, page, strangers } = await openWindow(browser, {
      viewport: { width: look.width, height: 900 },
      ...seen,
    })
    await context.addCookies([{ name: 'reading', value: reading, url: stage.site.url }])
    const faults: string[] = []
    const pages = listPagesOf(look)
    expect(pages.length).toBeGreaterThan(3)
    for (const { path, status } of pages) {
      const answer = await page.goto(stage.site.url + path)
      expect(answer?.status(), path).toBe(status ?? 200)
      await page.evaluate(source)
      const found = await page.evaluate(
        (asked) =>
          (globalThis as unknown as { axe: { run: (asked: RunOptions) => Promise<AxeResults> } }).axe.run(
            asked,
          ),
        options,
      )
      faults.push(...describeFaults(found, path))
    }
    expect(faults).toEqual([])
    expect(strangers).toEqual([])
    await context.close()
  },
  isLong ? 600_000 : 120_000,
)
