import { toBeijingDate } from '@exemplar/shared/beijing'
import type { Campaign } from '@exemplar/shared/kinds/campaign'
import type { PublishedDocument } from '@exemplar/shared/kinds/index'
import type { Register } from '@exemplar/shared/kinds/register'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SiteProcess, untilFollowed } from '../support/built-site.ts'
import { toStory } from '../support/documents.ts'
import { sitePages } from '../support/every-page.ts'
import type { FeedServer } from '../support/feed-server.ts'
import { type PageStage, startPages } from '../support/page-stage.ts'
import { toSampleDocuments } from '../support/sample-documents.ts'
import { toPageReader, toSeen } from '../support/site-page.ts'

let stage: PageStage
let feed: FeedServer
let site: SiteProcess

/** The names that a column may have for its type. */
const columnTypes =
  '首页、概况信息、机构职能、负责人信息、工作动态、政策文件、信息公开指南、信息公开目录、信息公开年报、依法申请公开、数据发布、数据开放、政策解读、回应关切、办事服务、咨询投诉、征集调查、在线访谈'.split(
    '、',
  )

const siteUrl = 'https://jzxfsq.example.gov.cn'
/** In words, which a browser could take for an address of some scheme. */
const terms = 'terms:注明来源即可转载'
const sample = toSampleDocuments()
const isCampaign = (document: PublishedDocument): document is Campaign => document.kind === 'campaign'
const campaign = sample.find(isCampaign)
if (!campaign) throw new Error('the sample has no campaign')

const publish = async (document: PublishedDocument): Promise<void> => {
  await feed.publish(document)
  await untilFollowed(site, feed.chain.entries.length)
}

beforeAll(async () => {
  stage = await startPages({
    publish: ({ chain }) => chain.publish(toStory('wai-lian', { title: '两个链接' })),
    ...{ SITE_URL: siteUrl, SITE_ID_CODE: '3710000000', CORRECTION_MAIL: 'wang+jiucuo@example.gov.cn' },
    DATA_LICENCE: terms,
  })
  ;({ feed, site } = stage)
})
afterAll(() => stage?.stop())

/** `2020-04-04` as a sentence says it. */
const toLongDate = (date: string): string => {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}

const read = toPageReader(() => site)

/** The tags of a page by name, `column`, `article` and what is beside them. */
const readTags = async (path: string, status = 200): Promise<Record<string, string>> => {
  const page = await site.get(path)
  expect(page.status, path).toBe(status)
  return Object.fromEntries(
    [...(await page.text()).matchAll(/<meta name="([^"]+)" content="([^"]*)"/g)].map(([, name, content]) => [
      name,
      content,
    ]),
  )
}

test.each(sitePages.filter(({ column }) => column))(
  '$path carries the tags of the site and of the column $column',
  async ({ path, column, status }) => {
    const tags = await readTags(path, status)
    expect(tags.SiteName).toMatch(/威海市.*示范创建活动/)
    expect(tags).toMatchObject({ SiteDomain: 'jzxfsq.example.gov.cn', SiteIDCode: '3710000000' })
    expect(tags.ColumnName).toBe(column)
    expect(tags.ColumnDescription).toMatch(/../)
    expect(tags.ColumnKeywords).toMatch(/../)
    expect(columnTypes).toContain(tags.ColumnType)
  },
)

test.each(sitePages.filter(({ furniture }) => furniture === 'article'))(
  '$path carries the tags of an article, and its time is the one that is read',
  async ({ path }) => {
    const tags = await readTags(path)
    expect(tags.ArticleTitle).toMatch(/../)
    expect(tags.ContentSource).toMatch(/../)
    expect(tags.PubDate).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/)
    expect(toSeen(await read(path))).toContain(`发布时间：${tags.PubDate?.replace(' ', '')}`)
    for (const name of ['Keywords', 'Author', 'Image']) expect(tags[name]).not.toBe('')
  },
)

describe('the furniture of an article', () => {
  test.each(sitePages.filter(({ furniture }) => furniture))(
    '$path has source, time, editor, size, print and share, and where to report a mistake',
    async ({ path }) => {
      const html = await read(path)
      const seen = toSeen(html)
      for (const word of ['来源：', '发布时间：', '责任编辑：', '字号', '打印、分享', '纠错'])
        expect(seen).toContain(word)
      expect(html).toContain(`href="/share${path}"`)
      expect(html).toContain(`href="/correct${path}"`)
    },
  )

  test('what is shared is the address of the page, to be copied, sent and met by a camera', async () => {
    const html = await read('/share/stories/noodle-ledger')
    expect(toSeen(html)).toContain(`${siteUrl}/stories/noodle-ledger`)
    expect(html).toContain(`body=${encodeURIComponent(`${siteUrl}/stories/noodle-ledger`)}`)
    expect(html).toMatch(/role="img" aria-label="本页地址的二维码"[^>]*><svg/)
    expect(html).toContain('name="robots" content="noindex"')
    expect((await site.get('/share/standards/17')).status).toBe(200)
    expect((await site.get('/share/communities/fanwan')).status).toBe(200)
    expect((await site.get('/share/stories/no-such-story')).status).toBe(404)
    expect(toSeen(await read('/share'))).toContain(`${siteUrl}/`)
  })

  test('a mistake is reported with the number and the address of the page filled in', async () => {
    const html = await read('/correct/stories/wai-lian')
    const number = feed.chain.entries.length
    expect(toSeen(html)).toContain(`页面：两个链接公报号：第${number}号地址：${siteUrl}/stories/wai-lian`)
    expect(html).toContain('href="tel:06315895580"')
    const [, mail = ''] = /href="(mailto:wang\+jiucuo@example\.gov\.cn\?[^"]+)"/.exec(html) ?? []
    const written = new URL(mail.replaceAll('&#38;', '&').replaceAll('&amp;', '&')).searchParams
    expect(written.get('subject')).toBe('纠错：两个链接')
    expect(written.get('body')).toBe(
      `页面：两个链接\n公报号：第${number}号\n地址：${siteUrl}/stories/wai-lian\n错在哪里：`,
    )
    expect(html).toMatch(
      /href="https:\/\/zfwzgl\.www\.gov\.cn\/exposure\/jiucuo\.html\?site_code=3710000000&/,
    )
    expect(toSeen(await read('/correct'))).not.toContain('公报号：')
  })
})

test('a document is catalogued: by an index number that no correction changes, and by nothing that is not known', async () => {
  const seen = toSeen(await read('/results/public-notice-2020'))
  expect(seen).toMatch(/索引号371000-04-2020-\d{5}发布机构/)
  expect(seen).toContain('内容分类公示')
  expect(seen).toContain('有效性已结束公开方式主动公开')
  const story = toSeen(await read('/stories/wai-lian'))
  const number = String(feed.chain.entries.length).padStart(5, '0')
  expect(story).toContain(
    `索引号371000-03-2020-${number}发布机构威海市民政局内容分类典型经验公开方式主动公开`,
  )
  const standards = toSeen(await read('/standards'))
  expect(standards).toContain('有效性现行有效')
  expect(standards).not.toContain('成文日期')
  await publish(toStory('wai-lian', { title: '两个链接', correction: '改了一个字。' }))
  expect(toSeen(await read('/stories/wai-lian'))).toContain(`索引号371000-03-2020-${number}`)
})

test('the foot says what the site is known by, leaves out what it was not given, and nothing waits to be filled in', async () => {
  for (const { path } of sitePages) expect(await (await site.get(path)).text(), path).not.toContain('待填写')
  const html = await read('/stories')
  expect(toSeen(html)).toContain('网站标识码3710000000')
  expect(toSeen(html)).not.toContain('ICP备案')
  expect(html).toMatch(/href="\/leave\/mark"[^>]*>党政机关</)
  await site.line('没有设置ICP备案号（ICP_NUMBER）')
  expect(site.lines.join('\n')).not.toContain('SITE_ID_CODE')
})

test('who leaves is asked whether to go on or to return; a page of the government is met at once and is not called foreign', async () => {
  const outside = { text: '外', href: 'https://news.example.com/a' }
  const government = { text: '内', href: 'https://www.gov.cn/b' }
  await publish(
    toStory('chu-zhan', { title: '出站', body: [{ type: 'paragraph', spans: [outside, government] }] }),
  )
  const story = await read('/stories/chu-zhan')
  expect(toSeen(story)).toContain('外（外站）内')
  expect(toSeen(story)).not.toContain('内（外站）')
  const number = feed.chain.entries.length
  const leave = await read(`/leave/${number}/1`)
  expect(leave).toMatch(/href="https:\/\/news\.example\.com\/a"[^>]*>\s*继续访问/)
  expect(leave).toMatch(/href="\/stories\/chu-zhan"[^>]*>\s*返回原文/)
  expect(toSeen(leave)).toContain(`链接出自公报第${number}号《出站》。`)
})

test('no page leads to another site than those of the government but through the page that asks', async () => {
  const hosts = new Set<string>()
  for (const { path } of sitePages.filter((page) => !/^\/(?:leave|preview)\//.test(page.path))) {
    const html = await (await site.get(path)).text()
    for (const [, href = ''] of html.matchAll(/<a\b[^>]*\shref="(https?:[^"]+)"/g))
      hosts.add(new URL(href).host)
  }
  expect([...hosts].filter((host) => !host.endsWith('.gov.cn'))).toEqual([])
  expect(hosts).toContain('zfwzgl.www.gov.cn')
})

test('the plan has the phases and the days of the round, and how to take part names a telephone by district', async () => {
  const plan = toSeen(await read('/plan'))
  expect(plan).toContain('2020年度的活动分3步。各步都已完成。')
  expect(plan).toMatch(/4月1日制定标准开始.*10月19日公示开始：.*10月31日推选典型结束/)
  const own = '环翠区示例受理单位0631-0000001'
  expect(toSeen(await read('/take-part'))).toContain(`环翠区${own}`)
  expect(toSeen(await read('/districts/huancui'))).toContain(own)
  const register = sample.find((one) => one.kind === 'register' && one.slug === 'huancui')
  if (!register) throw new Error('no register')
  const { contact: _, ...silent } = register as Register
  await publish(silent)
  expect(toSeen(await read('/take-part'))).toContain('环翠区威海市民政局办公室0631-5895580')
  expect(toSeen(await read('/districts/huancui'))).not.toContain('示例受理单位0631')
})

describe('by the day', () => {
  const today = toBeijingDate(Date.now())

  test('the whole site is grey while the campaign says so, with the reason on every page, and in colour after it', async () => {
    await publish({ ...campaign, grey: { from: today, to: today, reason: '全国哀悼日' } })
    for (const path of ['/', '/stories', '/about', '/gazette/1']) {
      const html = await read(path)
      expect(html).toMatch(/<html[^>]* data-grey/)
      expect(toSeen(html)).toContain(`全国哀悼日，本站至${toLongDate(today)}以灰色显示`)
    }
    await publish({ ...campaign, grey: { from: '2020-04-04', to: '2020-04-04', reason: '全国哀悼日' } })
    expect(await read('/stories')).not.toContain('data-grey')
  })

  test('what is archived is marked, stays where it is, and is not among the newest', async () => {
    await publish(toStory('gui-dang'))
    const link = 'href="/stories/gui-dang"'
    for (const path of ['/', '/map']) expect(await read(path)).toContain(link)
    await publish({ ...campaign, archived: '2021-03-31' })
    expect(toSeen(await read('/stories/gui-dang'))).toContain('已归档2021-03-31')
    expect(toSeen(await read('/stories/gui-dang'))).toContain('有效性已归档（2021年3月31日）')
    expect(await read('/stories')).toContain(link)
    expect(await read('/map')).not.toContain(link)
    const [home = ''] = (await read('/')).split('id="gazette"')
    for (const path of [
      '/stories/gui-dang',
      '/results/final-result-2020',
      '/press/press-conference-2020-07-22',
    ])
      expect(home).not.toContain(`href="${path}`)
    for (const column of ['典型经验', '结果公布', '新闻发布'])
      expect(toSeen(home)).toContain(`以往年度的，见${column}。`)
    await publish({ ...campaign, archived: '2999-12-31' })
    expect(toSeen(await read('/stories/gui-dang'))).not.toContain('已归档')
  })
})

test('terms of open data in words are words, and lead nowhere', async () => {
  const html = await (await site.get('/data')).text()
  expect(html).toContain(terms)
  expect(html).not.toContain(`href="${terms}`)
  expect(html).not.toContain(`"license":"${terms}`)
})
