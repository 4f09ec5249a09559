import { startStage, toFolder } from '../../support/stage.ts'
import { compare } from '../measure/compare.ts'
import { askRaw } from '../measure/raw-answer.ts'
import type { Found, Row } from '../row.ts'

const pages = { 首页: '/', 经验: '/stories', 一篇: '/stories/story-1' } as const

const encodings = ['identity', 'br'] as const

const say = (rate: number): string => `${Math.round(rate).toLocaleString('en')}/s`

const comparePages = async (
  site: string,
  { paths, seconds }: { paths: Readonly<Record<string, string>>; seconds: number },
): Promise<Found[]> => {
  const found: Found[] = []
  for (const [name, path] of Object.entries(paths))
    for (const encoding of encodings) {
      const target = { url: site + path, headers: { 'accept-encoding': encoding } }
      const { product, node, nginx = Number.NaN, faults } = await compare(target, seconds)
      const [what, unit] = [`${name} ${encoding}`, '×']
      const [ofNode, ofServer] = [{ measured: product / node }, { measured: product / nginx }]
      const rates = `${say(product)} : ${say(node)}`
      found.push(
        { what: `${what} ÷ node:http`, ...ofNode, unit, limit: { atLeast: 0.75 }, note: rates },
        { what: `${what} ÷ nginx`, ...ofServer, unit, limit: { atLeast: 0.4 }, note: say(nginx) },
        { what: `${what} 出错`, measured: faults, unit: '', limit: { atMost: 0 } },
      )
    }
  return found
}

/** A page that was asked for before, held against the same bytes from memory and from a file. */
export const page: Row = {
  name: 'page',
  about: '热页面，与裸 node:http、nginx 相比 / warm pages against bare node:http and nginx',
  measure: async ({ options, stages }) => {
    const { site } = await stages.find(options.stories)
    return comparePages(site.url, { paths: pages, seconds: options.seconds })
  },
}

/** The same of the sample campaign, as `npm start` shows it. */
export const sample: Row = {
  name: 'sample',
  about: '示例内容的热页面 / warm pages of the sample',
  measure: async ({ options }) => {
    const stage = await startStage(await toFolder())
    try {
      const paths = { '示例 首页': '/', '示例 经验': '/stories', '示例 公报': '/gazette' }
      return await comparePages(stage.siteUrl, { paths, seconds: options.seconds })
    } finally {
      await stage.stop()
      await stage.remove()
    }
  },
}

/** A page that the browser has already. */
export const unchanged: Row = {
  name: '304',
  about: '页面没有变化 / a page that did not change',
  measure: async ({ options, stages }) => {
    const { site } = await stages.find(options.stories)
    const asked = { url: `${site.url}/`, headers: { 'accept-encoding': 'br' } }
    const { headers } = await askRaw(asked)
    const etag = headers[headers.findIndex((name) => name.toLowerCase() === 'etag') + 1] ?? ''
    const target = { ...asked, headers: { ...asked.headers, 'if-none-match': etag } }
    const { status } = await askRaw(target)
    if (status !== 304) throw new Error(`asked with its own tag the page answered ${status}`)
    const { product, node } = await compare(target, options.seconds)
    return [
      {
        ...{ what: '首页 ÷ node:http', measured: product / node, unit: '×', limit: { atLeast: 0.65 } },
        note: `${say(product)} : ${say(node)}`,
      },
    ]
  },
}

/** What goes before every page. A proxy has a buffer of 4 KB for it. */
export const headers: Row = {
  name: 'headers',
  about: '响应头 / response headers',
  measure: async ({ options, stages }) => {
    const { site } = await stages.find(options.stories)
    const found: Found[] = []
    for (const [name, path] of Object.entries(pages)) {
      const { headBytes } = await askRaw({ url: site.url + path, headers: { 'accept-encoding': 'br' } })
      found.push({ what: name, measured: headBytes, unit: 'B', limit: { atMost: 1_200 } })
    }
    return found
  },
}
