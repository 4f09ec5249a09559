import type { Announcement } from '@exemplar/shared/kinds/announcement'
import type { Campaign } from '@exemplar/shared/kinds/campaign'
import type { PublishedDocument } from '@exemplar/shared/kinds/index'
import type { CommunityRef } from '@exemplar/shared/kinds/parts/place'
import type { Register } from '@exemplar/shared/kinds/register'
import { toConference, toFigure, toRelease, toStandardSet } from '../../support/documents.ts'
import { fictional } from './story.ts'
import { city, districts, firstNames, lastNames } from './words.ts'

/** As many as the campaign has. */
const communityCount = 325

/** As many as one round puts forward. */
const nominationCount = 60

const contact = { unit: '示例办公室', phone: '0990-0000000' }

/** The places of the generated gazette, district after district. */
export const communities: readonly CommunityRef[] = firstNames
  .flatMap((first) => lastNames.map((last) => `${first}${last}社区`))
  .filter((name, index, all) => all.indexOf(name) === index)
  .slice(0, communityCount)
  .map((name, index) => {
    const [code, district] = districts[index % districts.length] ?? districts[0]
    const slug = `community-${index + 1}`
    return { id: `id-of-${slug}`, slug, name, district: { code, name: district, codeKind: 'GB/T 2260' } }
  })

const campaign: Campaign = {
  ...{
    kind: 'campaign',
    slug: 'campaign',
    title: '示范社区创建活动',
    year: 2020,
    city,
    divisionCode: '990100',
  },
  ...{ lead: '示例民政局', coordinating: '示例领导小组', memberUnits: 19, summary: '标准立进每一个社区。' },
  approach: ['整合资源', '分类推进'],
  phases: ['动员部署', '全面创建', '总结推选'].map((title, index) => ({
    ...{ key: `phase-${index + 1}`, title, summary: '按标准逐项对照，边建边改。' },
    ...{ from: `2020-0${index + 7}-01`, to: `2020-0${index + 7}-28` },
  })),
  contact,
  notice: fictional,
}

const toRegister = ([code, name, slug]: (typeof districts)[number]): Register => ({
  ...{ kind: 'register', slug, title: `${name}社区登记册`, asOf: '2020-07-22' },
  district: { code, name, codeKind: 'GB/T 2260' },
  communities: communities
    .filter(({ district }) => district.code === code)
    .map(({ id, slug, name }) => ({ id, slug, name, state: 'standing' })),
  ...{ source: '示例民政局', editor: '示例编辑', notice: fictional },
})

const stages = ['区市推荐', '现场评审', '联合审定'].map((title, index) => ({
  ...{ key: `stage-${index + 1}`, title, short: title.slice(0, 2), by: '示例评审组' },
}))

const result: Announcement = {
  ...{ kind: 'announcement', act: 'final-result', slug: 'result', title: '示范社区名单公布', year: 2020 },
  ...{ deck: '经评选，现将名单予以公布。', issuer: '示例民政局', dated: '2020-10-29', editor: '示例编辑' },
  body: [{ type: 'paragraph', spans: [{ text: '经推荐、评审、审定，现将名单公布如下。' }] }],
  stages,
  survey: { threshold: 90, minimumValid: 60 },
  nominations: communities.slice(0, nominationCount).map((community, index) => ({
    community,
    rank: index + 1,
    stages: stages.map(({ key }, stage) => ({ key, date: `2020-0${7 + stage}-10`, outcome: 'passed' })),
    survey: { rate: 99 - index / 10, valid: 80 + index },
  })),
  disclaimer: fictional,
}

const figures = ['参加社区', '议事场次', '办结事项', '志愿者'].map((title, index) =>
  toFigure(`figure-${index + 1}`, {
    title,
    display: String(325 * (index + 1)),
    order: index + 1,
    featured: index < 3,
  }),
)

/** Everything but stories: one of every kind, so that no page is empty. */
export const frame: readonly PublishedDocument[] = [
  campaign,
  toStandardSet('standards', { issuer: '示例民政局', notice: fictional }),
  ...districts.map(toRegister),
  ...figures,
  toConference('conference', { contact, figures: ['figure-1'], source: '示例民政局', notice: fictional }),
  ...[1, 2, 3].map((number) =>
    toRelease(`release-${number}`, { contact, source: '示例民政局', notice: fictional }),
  ),
  result,
]
