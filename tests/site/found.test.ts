import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBuilt, type SiteProcess, startSiteProcess } from '../support/built-site.ts'
import { toRegister, toResult, toStandardSet, toStory } from '../support/documents.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'
import { toSampleDocuments } from '../support/sample-documents.ts'
import { listLed, toPageReader, toSeen } from '../support/site-page.ts'

let feed: FeedServer
let folder: string
let site: SiteProcess
let corrected: number

const renamed = {
  ...toRegister('shiyan', [
    {
      ...{ id: 'id-of-xinqiao', slug: 'xinqiao', name: '新桥社区', state: 'standing' },
      former: [{ slug: 'jiuduko', name: '旧渡口社区' }],
    },
  ]),
  title: '试验区社区登记册',
  district: { code: '371099', name: '试验区', codeKind: 'statistical' as const },
}

const campaign = toSampleDocuments().find((document) => document.kind === 'campaign')
if (!campaign) throw new Error('the sample has no campaign')

beforeAll(async () => {
  feed = await startFeed()
  await feed.chain.publish(toStandardSet('older', { year: 2019 }))
  for (const document of toSampleDocuments()) await feed.chain.publish(document)
  // An earlier year's, told later.
  await feed.chain.publish({
    ...campaign,
    slug: 'campaign-2019',
    year: 2019,
    title: '“往年社区”示范创建活动',
  })
  await feed.chain.publish(renamed)
  await feed.chain.publish({ ...toResult('numbered', ['haibin']), documentNumber: '威民字〔2020〕12号' })
  await feed.chain.publish(toStory('deng-liang-le', { year: 2019 }))
  const correction = '导语里的一处笔误。'
  await feed.chain.publish(toStory('deng-liang-le', { year: 2019, correction }))
  corrected = feed.chain.entries.length
  folder = await mkdtemp(join(tmpdir(), 'exemplar-found-'))
  site = await startSiteProcess(findBuilt(), { CMS_URL: feed.url, DATA_DIR: folder })
  await site.line(`公报已收录到第${corrected}号`)
})
afterAll(async () => {
  await site?.stop()
  await feed?.stop()
  await rm(folder, { recursive: true, force: true })
})

const read = toPageReader(() => site)
const toAddress = (query: string, more: Record<string, string> = {}) =>
  `/search?${new URLSearchParams({ q: query, ...more })}`

const find = async (query: string, more?: Record<string, string>) => {
  const html = await read(toAddress(query, more))
  const marks = [...html.matchAll(/<mark[^>]*>([^<]*)<\/mark>/g)].map(([, text]) => text)
  return { html, seen: toSeen(html), led: listLed(html), marks }
}

describe('what a citizen looks for leads to where it is told', () => {
  test('a community and a district, to their pages', async () => {
    const community = await find('听松里')
    expect(community.led).toContain('/communities/tingsongli')
    expect(community.seen).toContain('听松里社区（示例）区市：环翠区')
    expect((await find('环翠区', { kind: 'communities' })).led[0]).toBe('/districts/huancui')
  })

  test('a community by the name that it had', async () => {
    const { led, seen } = await find('旧渡口')
    expect(led).toContain('/communities/xinqiao')
    expect(seen).toContain('曾用名：旧渡口社区')
  })

  test('a standard, to its page and to the stories that evidence it, whether or not they have the word', async () => {
    const { led, html, seen } = await find('垃圾分类')
    expect(led).toEqual(expect.arrayContaining(['/standards/26', '/stories/forty-steps']))
    expect(led.filter((path) => path.startsWith('/standards'))).toEqual(['/standards/26'])
    expect(html.replaceAll(/<(mark) [^>]*>/g, '<$1>')).toMatch(/第26项“<mark>垃圾分类<\/mark>”/)
    expect(seen).toContain('对应标准：第26项“垃圾分类”')
  })

  test('a category, to its place on the board', async () => {
    expect((await find('环境精美')).led).toContain('/standards#environment')
  })

  test('the reason why a community was not named, by the stage that gave it', async () => {
    const { led, seen } = await find('老年人学用手机')
    expect(led).toContain('/communities/shushengli')
    expect(seen).toContain('领导小组研究：老年人学用手机的做法有推广价值')
  })

  test('what was said in a conference, to the turn', async () => {
    const { led, marks } = await find('备案社区社会组织')
    expect(led).toContain('/press/press-conference-2020-07-22#t151452')
    expect(led).not.toContain('/press/press-conference-2020-07-22')
    expect(marks).toContain('备案社区社会组织')
  })

  test('a figure, to its place in the press column', async () => {
    expect((await find('社会组织', { kind: 'press' })).led.some((path) => path.includes('#figure-'))).toBe(
      true,
    )
  })

  test('a correction, to its entry', async () => {
    expect((await find('一处笔误')).led).toContain(`/gazette/${corrected}`)
  })

  test('nothing leads to a standard set that another one stands in the place of', async () => {
    expect((await find('服务到家')).seen).toContain('没有一处写着“服务到家”')
  })

  test('nor to a campaign of an earlier year, and the pages are of the same one as the search', async () => {
    expect((await find('往年社区')).seen).toContain('没有一处写着“往年社区”')
    expect(await read('/')).toMatch(/<h1[^>]*>精致幸福社区</)
  })
})

describe('numbers', () => {
  test.each(['第8项', '第八项', '8', '标准8'])('%s names a standard', async (query) => {
    expect((await find(query)).led[0]).toBe('/standards/8')
  })

  test.each(['公报23号', '第23号', '第二十三号公报'])('%s names an entry', async (query) => {
    expect((await find(query)).led[0]).toBe('/gazette/23')
  })

  test.each(['威民字〔2020〕12号', '威民字[2020]12号', '威民字（2020）第12号', '〔2020〕 12 号'])(
    'the document number %s is found however its brackets are written',
    async (query) => {
      const { led, seen } = await find(query)
      expect(led).toContain('/results/numbered')
      expect(seen).toContain('发文字号：威民字〔2020〕12号')
    },
  )

  test('another document number is not', async () => {
    for (const query of ['威民字〔2020〕2号', '威民字〔2020〕13号'])
      expect((await find(query)).seen).toContain(`没有一处写着“${query}”`)
  })
})

describe('words', () => {
  test('several must all stand in one document, wherever in it, and each is marked', async () => {
    const { led, marks } = await find('渔歌里 沥水筐')
    expect(led).toContain('/stories/forty-steps')
    expect(marks).toEqual(expect.arrayContaining(['渔歌里', '沥水筐']))
    expect((await find('听松里 沥水筐')).seen).toContain('没有一处写着“听松里沥水筐”')
  })

  test('are marked in a title', async () => {
    const { html } = await find('四十步')
    expect(html.replace(/<wbr[^>]*>/g, '')).toMatch(
      /<a href="\/stories\/forty-steps"[^>]*>垃圾桶挪出<mark[^>]*>四十步<\/mark>/,
    )
  })

  test('of one field do not run into those of the next', async () => {
    const { seen } = await find('文登区 书声里', { kind: 'stories' })
    expect(seen).toMatch(/书声里社区.*。区市：文登区(?:对应标准|典型经验)/)
  })
})

describe('narrowing', () => {
  test('a column with what it has, a district, a year', async () => {
    const all = await find('社区')
    expect(all.seen).toMatch(/全部标准\d+社区\d+经验13结果\d+新闻\d+/)
    const stories = await find('社区', { kind: 'stories' })
    expect(stories.led.filter((path) => path.startsWith('/stories/'))).toHaveLength(13)
    const own = await find('社区', { kind: 'stories', district: 'rongcheng' })
    expect(own.led).toContain('/stories/forty-steps')
    expect(own.led.length).toBeLessThan(13)
    expect((await find('社区', { kind: 'stories', year: '2019' })).led).toEqual(['/stories/deng-liang-le'])
  })

  test('the choice that is made is said, and each leads on with the others', async () => {
    const { html } = await find('社区', { kind: 'stories', year: '2020' })
    expect(html).toMatch(/<a href="[^"]*&amp;kind=stories&amp;year=2020"[^>]*aria-current="true"/)
    expect(html).toContain('&amp;kind=results&amp;year=2020"')
  })

  test('to what there is not is no page', async () => {
    for (const more of [{ kind: 'x' }, { district: 'x' }, { year: '1999' }, { page: '2' }])
      expect((await site.get(toAddress('社区', more))).status).toBe(404)
  })

  test('to where there is nothing says how much there is elsewhere', async () => {
    const { seen } = await find('沥水筐', { kind: 'press' })
    expect(seen).toContain('在新闻发布里没有；不限范围，有1条')
  })
})

describe('where nothing is found', () => {
  test('other wordings are told, then what has a part of it, the columns, and the telephone', async () => {
    const { html, seen } = await find('停车难')
    expect(seen).toMatch(/没有一处写着“停车难”.*换个说法停车\d+条.*从栏目找.*还是没有打电话问.*0631-5895580/)
    expect(html).toContain(`/search?${new URLSearchParams({ q: '停车' })}`)
    expect((await find('老人家')).seen).toMatch(/换个说法老年人\d+条/)
    expect((await find('示范社区命名')).seen).toMatch(/换个说法/)
    const parts = await find('撤桶沥水筐')
    expect(parts.led).toContain('/stories/forty-steps')
    expect(parts.marks).toEqual(expect.arrayContaining(['撤桶', '沥水筐']))
  })

  test('what no reader can have meant gets the columns', async () => {
    const { seen } = await find('zzzz')
    expect(seen).toContain('换一个词，或者从下面的栏目找。')
    expect(seen).toContain('四环境精美')
  })
})

test('before anything is asked the page says how, and each of its examples finds something', async () => {
  const html = await read('/search')
  const examples = [...html.matchAll(/href="(\/search\?q=[^"]+)"/g)].map(([, href = '']) => href)
  expect(examples.length).toBeGreaterThan(5)
  for (const example of examples) {
    const answer = await read(example)
    expect(answer, example).not.toContain('没有一处写着')
    expect(listLed(answer).length, example).toBeGreaterThan(0)
  }
})
