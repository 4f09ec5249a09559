import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { findFreePort } from '../../support/free-port.ts'
import { toMedian } from '../measure/statistics.ts'
import type { Found, Row } from '../row.ts'

const pages = {
  ...{ 首页: '/', 经验: '/stories', 一篇: '/stories/story-1', 名单: '/results/result' },
  ...{ 标准: '/standards', 公报: '/gazette', 社区: '/communities/community-1', 新闻: '/press' },
} as const

const categories = {
  performance: '性能',
  accessibility: '无障碍',
  'best-practices': '做法',
  seo: '检索',
} as const

/** Where `pnpm bench` puts it: no part of the workspace. */
const installed = join(import.meta.dirname, '../../../.tmp/lighthouse/node_modules/lighthouse/core/index.js')

/** As much of it as is used here. */
type Lighthouse = (
  url: string,
  flags: { port: number; logLevel: 'silent'; onlyCategories: readonly string[] },
) => Promise<{ readonly lhr: Result }>

type Result = {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>
  readonly audits: Readonly<Record<string, { readonly id: string; readonly score: number | null }>>
}

/** A browser that has just started is slower than it will be, and one run says little: the middle of three is told. */
const rounds = 3

/** What Lighthouse says of pages as a phone has them. It asks the machine's Chromium and nobody else. */
export const phone: Row = {
  name: 'lighthouse',
  about: 'Lighthouse，手机 / as a phone has it',
  measure: async ({ options, stages }) => {
    if (!existsSync(installed)) return [{ what: '', skipped: '没有 Lighthouse / not installed' }]
    const { default: lighthouse } = (await import(pathToFileURL(installed).href)) as { default: Lighthouse }
    const { site } = await stages.find(options.stories)
    const port = await findFreePort()
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', `--remote-debugging-port=${port}`],
    })
    try {
      const found: Found[] = []
      for (const [name, path] of Object.entries(pages)) {
        const results: Result[] = []
        for (let round = 0; round < rounds; round++) {
          const flags = { port, logLevel: 'silent', onlyCategories: Object.keys(categories) } as const
          results.push((await lighthouse(site.url + path, flags)).lhr)
        }
        found.push({ what: name, unit: '', limit: { atLeast: 98 }, ...tell(results) })
      }
      return found
    } finally {
      await browser.close()
    }
  },
}

/** The middle of each category, the lowest of which counts, and what cost points in any run. */
const tell = (results: readonly Result[]): { measured: number; note: string } => {
  const scores = Object.keys(categories).map((key) =>
    Math.round(100 * toMedian(results.map((result) => result.categories[key]?.score ?? 0))),
  )
  const lost = results.flatMap(({ audits }) =>
    Object.values(audits).filter(({ score }) => score !== null && score < 0.9),
  )
  return {
    measured: Math.min(...scores),
    note: [scores.join('/'), ...new Set(lost.map(({ id }) => id))].join(' '),
  }
}
