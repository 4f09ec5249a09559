import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CommunityRef } from '@exemplar/shared/kinds/parts/place'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBuilt, type SiteProcess, startSiteProcess } from '../support/built-site.ts'
import { toChance } from '../support/chance.ts'
import { toRegister, toStandardSet, toStory } from '../support/documents.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'
import { readWire } from '../support/wire.ts'

/** What a first visit to a page may cost: its HTML and its sheets. */
const most = 20_000

/** So many communities have the districts of the campaign. */
const sizes = [78, 52, 62, 42, 38, 34, 19]
const syllables = 'fan xi lu wei di sui he sang ling yu deng zao lan hai shan qiao wan zhou tang ping'.split(
  ' ',
)
const characters = [...'帆汐鹭苇荻穗禾桑菱榆灯枣兰海山桥湾洲塘坪']

const communities: readonly CommunityRef[] = sizes.flatMap((size, district) =>
  Array.from({ length: size }, (_, index) => {
    const [first, last] = [(index * 7 + district) % 20, (Math.floor(index / 20) * 5 + index + 3) % 20]
    const slug = `${syllables[first]}${syllables[last]}-${district}-${index}`
    return {
      ...{ id: `id-of-${slug}`, slug, name: `${characters[first]}${characters[last]}社区` },
      district: { code: `37100${district + 1}`, name: `第${district + 1}区`, codeKind: 'GB/T 2260' },
    }
  }),
)

let feed: FeedServer
let folder: string
let site: SiteProcess

const readBytes = async (path: string): Promise<number> =>
  (await readWire(site.url + path, { 'accept-encoding': 'br' })).body.byteLength

/** A page with the sheets that it links. */
const readVisit = async (path: string): Promise<{ html: string; bytes: number }> => {
  const html = await (await site.get(path)).text()
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = '']) => href)
  const sum = await Promise.all([path, ...sheets].map(readBytes))
  return { html, bytes: sum.reduce((all, one) => all + one, 0) }
}

beforeAll(async () => {
  feed = await startFeed()
  folder = await mkdtemp(join(tmpdir(), 'exemplar-evidence-size-'))
  await feed.chain.publish(toStandardSet('standards'))
  for (const [index] of sizes.entries()) {
    const own = communities.filter(({ district }) => district.name === `第${index + 1}区`)
    const register = toRegister(
      `di-${index + 1}`,
      own.map(({ id, slug, name }) => ({ id, slug, name, state: 'standing' })),
    )
    const [{ district } = register] = own
    await feed.chain.publish({ ...register, district })
  }
  const chance = toChance(1)
  // In the largest district cells are as full as ten thousand stories of one or two standards would make them all.
  for (let number = 1; number <= 1_260; number++) {
    const community = chance.pick(communities.slice(0, 78))
    const standards = [...new Set([1, 2, 3, 4].map(() => chance.integer(33) + 1))]
    await feed.chain.publish(toStory(`story-${number}`, { community, standards }))
  }
  site = await startSiteProcess(findBuilt(), { CMS_URL: feed.url, DATA_DIR: folder })
  await site.line(`公报已收录到第${feed.chain.entries.length}号`)
})
afterAll(async () => {
  await site?.stop()
  await feed?.stop()
  await rm(folder, { recursive: true, force: true })
})

test('the map of 325 communities is within the size of any page', async () => {
  const { html, bytes } = await readVisit('/evidence')
  expect(html).toContain('33项×325个社区')
  expect(bytes).toBeLessThanOrEqual(most)
})

test('so is a district in which nearly every community has written of everything', async () => {
  const { html, bytes } = await readVisit('/evidence/di-1')
  expect(html.match(/<th scope="row">/g)).toHaveLength(78)
  expect(html.match(/#coverage"/g)?.length).toBeGreaterThan(1_800)
  expect(bytes).toBeLessThanOrEqual(most)
})

test('and the stories of a district, with its communities to choose from', async () => {
  const { html, bytes } = await readVisit('/stories?category=1&district=di-1')
  expect(html.match(/<h2/g)?.length).toBeGreaterThanOrEqual(20)
  expect(bytes).toBeLessThanOrEqual(most)
})
