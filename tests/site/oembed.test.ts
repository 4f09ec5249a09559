import { XMLParser } from 'fast-xml-parser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { untilFollowed } from '../support/built-site.ts'
import { toConference, toFigure, toStory } from '../support/documents.ts'
import { publishCampaign } from '../support/mirrored.ts'
import { type ReadableSite, siteUrl, startReadableSite } from '../support/readable-site.ts'

const home = `${siteUrl}/jzxfsq`

let readable: ReadableSite
beforeAll(async () => {
  readable = await startReadableSite(async (feed) => {
    await publishCampaign(feed)
    await feed.publish(toFigure('good'))
    await feed.publish(toConference('talk'))
    await feed.publish(toStory('told', { title: '一扇窗<口>&“窗”', quote: { text: '就行。', cite: '居民' } }))
    await feed.publish(toStory('gone'))
    await feed.withdraw('gone')
  })
})
afterAll(() => readable?.stop())

const ask = (asked: Readonly<Record<string, string>>): Promise<Response> =>
  readable.site.get(`/oembed?${new URLSearchParams(asked)}`)
const tell = async (asked: Readonly<Record<string, string>>) => {
  const answer = await ask(asked)
  expect([asked, answer.status]).toEqual([asked, 200])
  return answer.json()
}

test.each([
  [`${home}/stories/told`, '/stories/told'],
  [`${home}/stories/told/`, '/stories/told'],
  [`${home}/stories/told?utm_source=x`, '/stories/told'],
  [`${home}/press#figure-good`, '/figures/good'],
  [`${home}/press/talk`, '/press/talk'],
  [`${home}/press/talk#t150000`, '/press/talk/t150000'],
  [`${home}/press/talk#elsewhere`, '/press/talk'],
  [`${home}/standards/17`, '/standards/17'],
  [`${home}/embed/stories/told/quote`, '/stories/told/quote'],
])('%s is shown by the frame of %s', async (url, path) => {
  const told = await tell({ url })
  expect(told).toMatchObject({ type: 'rich', version: '1.0', provider_url: `${home}/`, width: 400 })
  expect(told.html).toContain(`<iframe src="${home}/embed${path}" `)
  expect((await readable.ask(`${home}/embed${path}`)).status).toBe(200)
})

test('JSON and XML say the same, and the title can break out of neither', async () => {
  const url = `${home}/stories/told`
  const json = await ask({ url, maxwidth: '640' })
  expect(json.headers.get('content-type')).toBe('application/json')
  const told = await json.json()
  expect(told.title).toBe('典型经验：一扇窗<口>&“窗”')
  expect(told.html).toContain('title="典型经验：一扇窗&lt;口&gt;&amp;“窗”"')
  expect([told.thumbnail_width, told.thumbnail_height]).toEqual([600, 600])
  expect((await readable.ask(told.thumbnail_url)).headers.get('content-type')).toBe('image/png')
  const xml = await ask({ url, maxwidth: '640', format: 'xml' })
  expect(xml.headers.get('content-type')).toBe('text/xml; charset=utf-8')
  const parser = new XMLParser({ parseTagValue: false })
  expect(parser.parse(await xml.text()).oembed).toEqual(
    Object.fromEntries(Object.entries(told).map(([name, value]) => [name, String(value)])),
  )
})

test('nothing is larger than asked for: where a frame has no room, the title is told as a link', async () => {
  const url = `${home}/press#figure-good`
  expect(await tell({ url, maxwidth: '300' })).toMatchObject({ type: 'rich', width: 300 })
  expect(await tell({ url, maxwidth: '5000' })).toMatchObject({ type: 'rich', width: 640 })
  expect(await tell({ url, maxwidth: '500' })).not.toHaveProperty('thumbnail_url')
  for (const small of [{ maxwidth: '279' }, { maxheight: '90' }]) {
    const told = await tell({ url, ...small })
    expect(told).toMatchObject({ type: 'link', title: '可引用的数据：城市社区325个' })
    for (const name of ['html', 'width', 'thumbnail_url']) expect(told).not.toHaveProperty(name)
  }
})

test.each([
  ...[
    'https://evil.example/jzxfsq/stories/told',
    'https://www.example.gov.cn.evil.example/jzxfsq/stories/told',
  ],
  ...['https://www.example.gov.cn:8443/jzxfsq/stories/told', 'http://www.example.gov.cn/jzxfsq/stories/told'],
  ...['https://x@www.example.gov.cn/jzxfsq/stories/told', 'javascript:alert(1)', 'stories/told', '//x/y'],
  ...['https://www.example.gov.cn/stories/told', 'https://www.example.gov.cn/jzxfsqx/stories/told'],
  ...[`${home}/stories/none`, `${home}/stories/gone`, `${home}/embed/stories/gone`, `${home}/about`],
  ...[`${home}/press#figure-none`, `${home}/stories/%74old`, `${home}//stories/told`, `${home}/embed`, home],
])('of %s there is nothing to show: 404', async (url) => {
  expect((await ask({ url })).status).toBe(404)
})

test('what is asked badly is 400, a form that there is none of 501', async () => {
  const url = `${home}/stories/told`
  const bad: Readonly<Record<string, string>>[] = [
    {},
    { url: '' },
    { url, maxwidth: '0' },
    { url, maxwidth: 'x' },
  ]
  for (const asked of [...bad, { url, maxheight: '-1' }, { url, maxwidth: '1e3' }])
    expect([asked, (await ask(asked)).status]).toEqual([asked, 400])
  for (const format of ['yaml', 'JSON', '']) expect((await ask({ url, format })).status).toBe(501)
})

test('pages lead to it, each to itself; pages that show no document do not', async () => {
  const discovery = /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)">/
  for (const path of ['/stories/told', '/press/talk', '/results/result', '/standards/17', '/standards']) {
    const html = await (await readable.site.get(path)).text()
    const address = discovery.exec(html)?.[1]?.replaceAll('&#38;', '&') ?? ''
    expect([path, address]).toEqual([path, expect.stringContaining(home)])
    const answer = await readable.ask(address)
    expect([path, answer.status]).toEqual([path, 200])
    expect((await answer.json()).html).toContain(`src="${home}/embed${path}"`)
  }
  for (const path of ['/', '/stories', '/about', '/search', '/stories/gone'])
    expect(await (await readable.site.get(path)).text(), path).not.toMatch(discovery)
})

test('the answer is kept until something is published, and is another after a correction', async () => {
  const url = `${home}/press#figure-good`
  const first = await ask({ url })
  const etag = first.headers.get('etag') ?? ''
  const again = await readable.site.get(`/oembed?${new URLSearchParams({ url, junk: '1' })}`, {
    headers: { 'if-none-match': etag },
  })
  expect(again.status).toBe(304)
  const { head } = await readable.feed.publish(toFigure('good', { display: '326' }), 'good')
  await untilFollowed(readable.site, head.number)
  expect((await tell({ url })).title).toBe('可引用的数据：城市社区326个')
  expect((await tell({ url })).height).toBeGreaterThan((await first.json()).height)
})
