import type { Found, Row } from '../row.ts'
import type { Stage } from '../stages/stages.ts'

/** Bytes as they come over the wire, and milliseconds, that each may take when nobody asked for it before. */
const files: readonly { what: string; path: string; bytes: number; time: number }[] = [
  { what: 'RSS', path: '/feed.xml', bytes: 100_000, time: 150 },
  { what: '地图', path: '/sitemap.xml', bytes: 5_000, time: 150 },
  { what: '地图一部分', path: '/sitemap/stories-1.xml', bytes: 50_000, time: 300 },
  { what: '公报地图一部分', path: '/sitemap/gazette-1.xml', bytes: 50_000, time: 300 },
  { what: '数据目录', path: '/data/catalogue.json', bytes: 10_000, time: 150 },
  { what: '经验数据一部分', path: '/data/stories-1.json', bytes: 400_000, time: 500 },
  { what: '经验表格一部分', path: '/data/stories-1.csv', bytes: 400_000, time: 500 },
  { what: '公报数据一部分', path: '/data/entries-1.json', bytes: 600_000, time: 500 },
]

/** What machines read of a large site: how large a part of it is, and how long the first to ask for it waits. */
export const machines: Row = {
  name: 'machines',
  about: '订阅、地图、数据的大小和时间 / feeds, map and data: size and time',
  measure: async ({ options, stages }) => {
    const stage = await stages.find(options.stories)
    const found: Found[] = []
    for (const { what, path, bytes, time } of files) {
      const { size, took } = await ask(stage, path)
      found.push(
        { what: `${what}，大小`, measured: size / 1_000, unit: 'KB', limit: { atMost: bytes / 1_000 } },
        { what: `${what}，第一次`, measured: took, unit: 'ms', limit: { atMost: time } },
      )
    }
    return [...found, ...(await measureCard(stage))]
  },
}

/** The picture of a shared page. Whoever asks for the first of all has the type read as well. */
const measureCard = async (stage: Stage): Promise<Found[]> => {
  await ask(stage, await findCard(stage, '/'))
  const { size, took } = await ask(stage, await findCard(stage, '/stories/story-1'))
  const square = await ask(stage, await findSquare(stage, '/stories/story-1'))
  return [
    { what: '方图，大小', measured: square.size / 1_000, unit: 'KB', limit: { atMost: 100 } },
    { what: '方图，第一次', measured: square.took, unit: 'ms', limit: { atMost: 100 } },
    { what: '分享图片，大小', measured: size / 1_000, unit: 'KB', limit: { atMost: 60 } },
    { what: '分享图片，第一次', measured: took, unit: 'ms', limit: { atMost: 100 } },
  ]
}

const findCard = async ({ site }: Stage, path: string): Promise<string> => {
  const html = await (await site.get(path)).text()
  return /og:image" content="[^"]*(\/og\/[^"]*)"/.exec(html)?.[1] ?? ''
}

const findSquare = async ({ site }: Stage, path: string): Promise<string> => {
  const html = await (await site.get(`/share${path}`)).text()
  return /href="[^"]*?(\/og\/[^"/]+\/square\/[^"]+)"/.exec(html)?.[1] ?? ''
}

const ask = async ({ site }: Stage, path: string): Promise<{ size: number; took: number }> => {
  const began = performance.now()
  const answer = await site.get(path, { headers: { 'accept-encoding': 'br' } })
  await answer.arrayBuffer()
  const took = performance.now() - began
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
  return { size: Number(answer.headers.get('content-length')), took }
}
