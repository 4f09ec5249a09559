import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { untilFollowed } from '../support/built-site.ts'
import { toConference, toFigure, toRelease, toResult, toStory } from '../support/documents.ts'
import { type ReadableSite, startReadableSite } from '../support/readable-site.ts'

const home = 'https://www.example.gov.cn/jzxfsq'
/** What XML, HTML and CDATA each have a meaning for. */
const hostile = '灯亮了 <b> & "引号" \'撇\' ]]> </script>'

let readable: ReadableSite
const read = async (path: string): Promise<string> => {
  const answer = await readable.site.get(path)
  expect(answer.status, path).toBe(200)
  return answer.text()
}

beforeAll(async () => {
  readable = await startReadableSite(async (feed) => {
    const file = await feed.addFile('a picture')
    const form = { sha256: 'ab'.repeat(32), type: 'application/pdf' as const, bytes: 1234 }
    feed.files.set(`${form.sha256}.pdf`, Buffer.from('form'))
    await feed.publish(
      toStory('deng', {
        title: hostile,
        body: [
          { type: 'heading', text: '从哪里做起' },
          {
            type: 'paragraph',
            spans: [
              { text: '先问居民 <i>再</i>定。' },
              { text: '另一篇', href: '/stories/yi' },
              { text: '政策', href: 'https://www.gov.cn/a?b=1&c=2' },
            ],
          },
          { type: 'list', ordered: true, items: [[{ text: '第一条', strong: true }]] },
          {
            type: 'picture',
            picture: { alt: '楼道', credit: '王编辑', licence: 'CC BY 4.0', files: [file] },
          },
          {
            type: 'table',
            head: [[[{ text: '月份' }]], [[{ text: '盏数' }]]],
            rows: [[[[{ text: '7月' }]], [[{ text: '30' }]]]],
            rowHeads: true,
          },
        ],
        figures: {
          ...{ source: '市民政局', asOf: '2020-07-22' },
          rows: [{ label: '换灯', value: '30', unit: '盏' }],
        },
        attachments: [{ title: '申报表', file: form }],
      }),
      'subject-of-deng',
    )
    await feed.publish(toStory('yi'))
    await feed.publish(toStory('che-xia'))
    await feed.publish(toResult('ming-dan', ['haibin', 'zhulin']))
    await feed.publish(toConference('fa-bu-hui'))
    await feed.publish(toRelease('qi-dong', { deck: '今天启动。' }))
    await feed.publish(toFigure('she-qu'))
    await feed.withdraw('che-xia')
    await feed.publish(toStory('yi', { deck: '改过的提要。', correction: '户数有误。' }), 'yi')
  })
})
afterAll(() => readable?.stop())

test('the feed of all tells the news of every kind, the newest first published first, nothing withdrawn and no figure', async () => {
  const feed = parseRssFeed(await read('/feed.xml'))
  expect(feed.items?.map(({ link }) => link)).toEqual([
    `${home}/press/releases/qi-dong`,
    `${home}/press/fa-bu-hui`,
    `${home}/results/ming-dan`,
    `${home}/stories/yi`,
    `${home}/stories/deng`,
  ])
  expect(feed.link).toBe(`${home}/`)
  expect(feed.language).toBe('zh-CN')
  expect(feed.atom?.links?.[0]).toMatchObject({ rel: 'self', href: `${home}/feed.xml` })
})

test('RSS says of each what its item says, with the full text, whatever signs stand in it', async () => {
  const story = parseRssFeed(await read('/feed.xml')).items?.at(-1)
  expect(story).toMatchObject({
    title: hostile,
    description: '居民议事，件件有回音。',
    guid: { value: 'tag:www.example.gov.cn,2020-10-29:gazette/subject-of-deng', isPermaLink: false },
    pubDate: 'Thu, 29 Oct 2020 01:31:00 GMT',
    enclosures: [{ url: `${home}/files/${'ab'.repeat(32)}.pdf`, length: 1234, type: 'application/pdf' }],
  })
  const text = story?.content?.encoded ?? ''
  for (const part of [
    '<h2>从哪里做起</h2>',
    `<p>先问居民 &lt;i&gt;再&lt;/i&gt;定。<a href="${home}/stories/yi">另一篇</a><a href="https://www.gov.cn/a?b=1&amp;c=2">政策</a></p>`,
    '<ol><li><strong>第一条</strong></li></ol>',
    `<img src="${home}/files/`,
    '<th scope="col">盏数</th>',
    '<th scope="row">7月</th><td>30</td>',
    '来源：市民政局，截至2020年7月22日',
    '申报表</a>',
    `<a href="${home}/gazette/1">第1号</a>`,
  ])
    expect(text).toContain(part)
  expect(text).not.toMatch(/<script|<i>/)
})

test('a correction changes the text and the time, and neither the identity nor the place', async () => {
  const entry = parseAtomFeed(await read('/atom.xml')).entries?.[3]
  expect(entry).toMatchObject({
    id: 'tag:www.example.gov.cn,2020-10-29:gazette/yi',
    published: '2020-10-29T01:32:00.000Z',
    updated: '2020-10-29T01:39:00.000Z',
  })
  const text = JSON.stringify(entry)
  expect(text).toContain('改过的提要。')
  expect(text).toContain('更正：户数有误。')
})

test('Atom and JSON Feed tell the same', async () => {
  const atom = parseAtomFeed(await read('/atom.xml'))
  const json = parseJsonFeed(await read('/feed.json'))
  const rss = parseRssFeed(await read('/feed.xml'))
  const ids = rss.items?.map(({ guid }) => guid?.value)
  expect(atom.entries?.map(({ id }) => id)).toEqual(ids)
  expect(json.items?.map(({ id }) => id)).toEqual(ids)
  expect(json.items?.map(({ content_html }) => content_html)).toEqual(
    rss.items?.map(({ content }) => content?.encoded),
  )
  expect(JSON.parse(await read('/feed.json')).version).toBe('https://jsonfeed.org/version/1.1')
  expect(atom.updated).toBe('2020-10-29T01:39:00.000Z')
})

test.each([
  ['/stories', [`${home}/stories/yi`, `${home}/stories/deng`]],
  ['/results', [`${home}/results/ming-dan`]],
  ['/press', [`${home}/press/fa-bu-hui`]],
  ['/press/releases', [`${home}/press/releases/qi-dong`]],
])('%s has a feed of its kind alone, in each form', async (place, links) => {
  expect(parseRssFeed(await read(`${place}/feed.xml`)).items?.map(({ link }) => link)).toEqual(links)
  expect(parseJsonFeed(await read(`${place}/feed.json`)).items?.map(({ url }) => url)).toEqual(links)
  expect(parseAtomFeed(await read(`${place}/atom.xml`)).entries?.length).toBe(links.length)
})

test('what has no body is told by what it says: a conference by its turns, a result with its list', async () => {
  const items = parseRssFeed(await read('/feed.xml')).items ?? []
  const [, conference, result] = items.map(({ content }) => content?.encoded ?? '')
  expect(conference).toContain('<p><strong>15:00　主持人</strong></p>')
  expect(conference).toContain('<p>各位好。</p>')
  expect(result).toContain(`<li>环翠区　<a href="${home}/communities/zhulin">zhulin社区</a></li>`)
})

test('feeds have their types, are compressed, and are not sent again while nothing was published', async () => {
  for (const [path, type] of [
    ['/feed.xml', 'application/rss+xml'],
    ['/atom.xml', 'application/atom+xml'],
    ['/feed.json', 'application/feed+json'],
  ] as const) {
    const answer = await readable.site.get(path, { headers: { 'accept-encoding': 'br' } })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type])
    expect(answer.headers.get('content-encoding')).toBe('br')
    const etag = answer.headers.get('etag') ?? ''
    const again = await readable.site.get(path, {
      headers: { 'accept-encoding': 'br', 'if-none-match': etag },
    })
    expect(again.status, path).toBe(304)
  }
  expect((await readable.site.get('/districts/feed.xml')).status).toBe(404)
  expect((await readable.site.get('/stories/deng/feed.xml')).status).toBe(404)
})

test('every page names the feed, the front page its other forms, and those of a kind the one of the kind', async () => {
  for (const [page, type, path] of [
    ['/', 'application/rss+xml', '/feed.xml'],
    ['/', 'application/atom+xml', '/atom.xml'],
    ['/', 'application/feed+json', '/feed.json'],
    ['/stories/deng', 'application/rss+xml', '/feed.xml'],
    ['/stories/deng', 'application/rss+xml', '/stories/feed.xml'],
  ] as const)
    expect(await read(page), `${page} names ${path}`).toMatch(
      new RegExp(
        `<link rel="alternate" type="${type.replace('+', '\\+')}" title="[^"]+" href="/jzxfsq${path}">`,
      ),
    )
  expect(await read('/press/releases')).toContain('href="/jzxfsq/press/releases/feed.xml"')
  expect(await read('/gazette')).not.toContain('/gazette/feed.xml')
})

test('what is withdrawn leaves the feeds at once', async () => {
  const { head } = await readable.feed.withdraw('ming-dan')
  await untilFollowed(readable.site, head.number)
  expect(await read('/feed.xml')).not.toContain('ming-dan')
  expect(parseRssFeed(await read('/results/feed.xml')).items ?? []).toEqual([])
})
