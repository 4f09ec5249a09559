import { type Newsroom, toEditorState, toStoryData } from './newsroom.ts'

/** A whole document as the REST API takes it; `name` tells it from others. */
type Write = (name: string) => Record<string, unknown>

const contact = { unit: '示例办公室', phone: '0631-0000000' }
const day = '2020-10-29T12:00:00.000Z'

let serial = 0
const toSlug = (kind: string): string => `${kind}-${++serial}`

/** One complete document of every reviewed collection, by slug. Adds the standards that a set of them needs. */
export const toReviewables = async (room: Newsroom): Promise<Record<string, Write>> => {
  const items = await addStandards(room)
  const districts = await addDistricts(room)
  return {
    stories: (name) => toStoryData(room, { title: `经验：${name}`, slug: toSlug('story') }),
    figures: (name) => ({
      ...{ title: `数字：${name}`, slug: toSlug('figure'), display: '325', unit: '个', year: 2020 },
      ...{ order: 1, featured: false, asOf: day, source: '示例' },
    }),
    campaigns: (name) => ({
      ...{ title: `活动：${name}`, slug: toSlug('campaign'), year: 2020, city: '威海市', contact },
      ...{ divisionCode: '371000', lead: '市民政局', coordinating: '领导小组', memberUnits: 19 },
      ...{ approach: '整合资源', summary: '概要。' },
      phases: [{ key: 'select', title: '推选典型', from: day, to: day, summary: '概要。' }],
      editor: '示例编辑',
    }),
    announcements: (name) => ({
      ...{ act: 'final-result', title: `名单：${name}`, slug: toSlug('result'), deck: '现予公布。' },
      ...{ year: 2020, issuer: '市民政局', dated: day, editor: '示例编辑' },
      body: toEditorState('现将名单公布如下。'),
      stages: [{ key: 'recommendation', title: '推荐', short: '推荐', by: '区市' }],
      nominations: [
        {
          ...{ community: room.community, rank: 1 },
          stages: [{ key: 'recommendation', date: '2020-08-10', outcome: 'passed' }],
        },
      ],
    }),
    conferences: (name) => ({
      ...{ title: `发布会：${name}`, slug: toSlug('briefing'), year: 2020, date: day, contact },
      turns: [{ clock: '15:00:00', role: 'host', speaker: '主持人', paragraphs: '各位好。' }],
      ...{ figures: [], source: '示例', editor: '示例编辑' },
    }),
    'press-releases': (name) => ({
      ...{ title: `新闻稿：${name}`, slug: toSlug('release'), year: 2020, date: day, contact },
      ...{ body: toEditorState('活动今天启动。'), source: '示例', editor: '示例编辑' },
    }),
    registers: (name) => ({
      ...{ title: `登记册：${name}`, slug: toSlug('register'), district: districts.pop(), asOf: day },
      ...{ source: '示例', editor: '示例编辑' },
    }),
    'standard-sets': (name) => ({
      ...{ title: `标准：${name}`, slug: toSlug('set'), year: 2020, version: '2020年印发稿' },
      ...{ issuer: '市民政局', editor: '示例编辑' },
      items: items.map((standard) => ({ standard, requirement: '做到。' })),
    }),
  }
}

/** A district has one register that is public, so each has its own: enough for all situations of a test. */
const addDistricts = async ({ make }: Newsroom): Promise<string[]> => {
  const districts: string[] = []
  for (let number = 0; number < 40; number++) {
    const code = String(379000 + number)
    const district = await make('districts', { name: `${code}区`, code, codeKind: 'GB/T 2260' })
    await make('communities', { name: `${code}社区`, slug: `community-${code}`, district })
    districts.push(district)
  }
  return districts
}

/** The newsroom has one category of six and one standard of 33. */
const addStandards = async ({ make, standard }: Newsroom): Promise<string[]> => {
  const standards = [standard]
  for (const number of [1, 2, 4, 5, 6]) {
    const names = { key: `category-${number}`, title: `大项${number}`, statement: '一句话。' }
    const category = await make('categories', { number, ...names })
    const count = number === 1 ? 8 : 6
    for (let index = 0; index < count; index++)
      standards.push(await make('standards', { number: 100 * number + index, title: '小项', category }))
  }
  return standards
}
