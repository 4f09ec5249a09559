import type { Announcement } from '@exemplar/shared/kinds/announcement'
import type { Conference } from '@exemplar/shared/kinds/conference'
import type { Figure } from '@exemplar/shared/kinds/figure'
import type { CommunityRef } from '@exemplar/shared/kinds/parts/place'
import type { PressRelease } from '@exemplar/shared/kinds/press-release'
import type { Register, RegisteredCommunity } from '@exemplar/shared/kinds/register'
import type { StandardSet } from '@exemplar/shared/kinds/standard-set'
import type { Story } from '@exemplar/shared/kinds/story'
import type { PictureFile } from '@exemplar/shared/media/published-file'

export const toCommunity = (slug: string): CommunityRef => ({
  id: `id-of-${slug}`,
  slug,
  name: `${slug}社区`,
  district: { code: '371002', name: '环翠区', codeKind: 'GB/T 2260' },
})

/** A story that is whole in its published shape; what a test is about is given. */
export const toStory = (slug: string, changes: Partial<Story> = {}): Story => ({
  kind: 'story',
  slug,
  title: `${slug}的典型经验`,
  deck: '居民议事，件件有回音。',
  year: 2020,
  community: toCommunity('haibin'),
  standards: [1],
  body: [{ type: 'paragraph', spans: [{ text: '楼道里的灯亮了，议事的人多了。' }] }],
  source: '市民政局',
  editor: '王编辑',
  ...changes,
})

export const toFigure = (slug: string, changes: Partial<Figure> = {}): Figure => ({
  kind: 'figure',
  slug,
  title: '城市社区',
  display: '325',
  unit: '个',
  year: 2020,
  order: 1,
  featured: true,
  asOf: '2020-07-22',
  source: '市民政局',
  ...changes,
})

export const toConference = (slug: string, changes: Partial<Conference> = {}): Conference => ({
  kind: 'conference',
  slug,
  title: '创建活动新闻发布会',
  year: 2020,
  date: '2020-07-22',
  turns: [{ id: 't150000', clock: '15:00:00', role: 'host', speaker: '主持人', paragraphs: ['各位好。'] }],
  figures: [],
  mediaPresent: [],
  contact: { unit: '市民政局办公室', phone: '0631-0000000' },
  source: '市民政局',
  editor: '王编辑',
  ...changes,
})

export const toRelease = (slug: string, changes: Partial<PressRelease> = {}): PressRelease => ({
  kind: 'press-release',
  slug,
  title: '创建活动启动',
  year: 2020,
  date: '2020-07-22',
  body: [{ type: 'paragraph', spans: [{ text: '标准立进每一个社区。' }] }],
  contact: { unit: '市民政局办公室', phone: '0631-0000000' },
  source: '市民政局',
  editor: '王编辑',
  ...changes,
})

export const toRegister = (slug: string, communities: RegisteredCommunity[]): Register => ({
  kind: 'register',
  slug,
  title: '环翠区社区登记册',
  district: { code: '371002', name: '环翠区', codeKind: 'GB/T 2260' },
  communities,
  asOf: '2020-07-22',
  source: '市民政局',
  editor: '王编辑',
})

/** A final result in which communities are announced in the order given. */
export const toResult = (slug: string, communities: readonly string[]): Announcement => ({
  kind: 'announcement',
  act: 'final-result',
  slug,
  title: '示范社区名单',
  deck: '经评选，现予公布。',
  year: 2020,
  issuer: '市民政局',
  dated: '2020-10-29',
  body: [{ type: 'paragraph', spans: [{ text: '现将名单公布如下。' }] }],
  stages: [{ key: 'recommendation', title: '推荐', short: '推荐', by: '区市' }],
  nominations: communities.map((community, index) => ({
    community: toCommunity(community),
    stages: [{ key: 'recommendation', date: '2020-08-10', outcome: 'passed' }],
    rank: index + 1,
  })),
  editor: '王编辑',
})

/** A standard set that is whole: 6 categories with 33 items. */
export const toStandardSet = (slug: string, changes: Partial<StandardSet> = {}): StandardSet => ({
  kind: 'standard-set',
  slug,
  title: `${slug}的创建标准`,
  year: 2020,
  version: '第一版',
  issuer: '市民政局',
  categories: [8, 5, 5, 5, 5, 5].map((size, index, sizes) => {
    const before = sizes.slice(0, index).reduce((sum, count) => sum + count, 0)
    return {
      key: `category-${index + 1}`,
      number: index + 1,
      title: `大项${index + 1}`,
      statement: '邻里和睦，服务到家。',
      items: Array.from({ length: size }, (_, place) => ({
        number: before + place + 1,
        title: `小项${before + place + 1}`,
        requirement: ['做到做好。'],
        duties: [],
        checks: [],
      })),
    }
  }),
  ...changes,
})

/** A story whose cover is made of files. */
export const toStoryWithCover = (slug: string, files: PictureFile[]): Story =>
  toStory(slug, { cover: { alt: '楼道', credit: '王编辑', licence: 'CC BY 4.0', files } })
