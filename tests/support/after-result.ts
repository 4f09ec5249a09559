import type { Announcement, NominationRecord } from '@exemplar/shared/kinds/announcement'
import { toResult } from './documents.ts'
import { toSampleDocuments } from './sample-documents.ts'

/** The result of the sample, which is published under its address as its id. */
export const result = toSampleDocuments().find(({ slug }) => slug === 'final-result-2020') as Announcement
const [first, second, third] = result.nominations
const held = result.nominations.find(({ rank }) => rank === undefined)
if (!first || !second || !third || !held) throw new Error('the sample has no result')

/** Whom it is told of what came after: referred and honoured; referred and not granted; revoked; and who was held. */
export const communities = {
  honoured: first.community,
  refused: second.community,
  revoked: third.community,
  held: held.community,
}

const award = { level: 'province', award: '山东省城市社区建设示范单位（示例）' } as const

const follow = (act: Announcement['act'], more: Partial<Announcement>): Announcement => ({
  kind: 'announcement',
  ...{ act, slug: `${act}-2020`, title: `示范社区的${act}`, deck: '公布以后的事。', year: 2020 },
  ...{ issuer: result.issuer, dated: '2020-12-20', editor: '王编辑', stages: result.stages },
  ...{ body: [{ type: 'paragraph', spans: [{ text: '现将有关事项通报如下。' }] }], nominations: [] },
  ...{ result: result.slug, disclaimer: result.disclaimer ?? '示例' },
  ...more,
})

const one = (of: keyof typeof communities, afterwards: NominationRecord['afterwards']): NominationRecord => ({
  ...{ community: communities[of], stages: [], afterwards },
})

/** What follows it, in the order in which it was published. */
export const following: readonly Announcement[] = [
  follow('supplement', {
    ...{ title: '关于补充命名1个示范社区的公布', dated: '2020-11-20' },
    ...(result.survey ? { survey: result.survey } : {}),
    nominations: [
      {
        ...first,
        community: communities.held,
        stages: first.stages.map((stage) =>
          stage.key === 'announcement' ? { ...stage, date: '2020-11-20' } : stage,
        ),
      },
    ],
    objections: [
      {
        ...{ docket: '异〔2020〕2号', community: communities.held, received: '2020-10-21' },
        disposed: { upheld: false, disposition: '经核查，反映的情况不属实。', date: '2020-11-18' },
      },
    ],
  }),
  follow('referral', {
    ...{ title: '关于推荐2个社区参评省级示范的通报', documentNumber: '示例字〔2020〕20号' },
    nominations: [
      one('honoured', [{ ...award, date: '2020-12-01' }]),
      one('refused', [{ ...award, date: '2020-12-01' }]),
    ],
  }),
  follow('honour', {
    ...{ title: '关于省级示范评定结果的通报', dated: '2021-03-02' },
    nominations: [
      one('honoured', [{ ...award, granted: true, year: 2020, date: '2021-03-01' }]),
      one('refused', [{ ...award, granted: false, year: 2020, date: '2021-03-01' }]),
    ],
  }),
  follow('recheck', {
    ...{ title: '关于1个示范社区复核情况的通报', dated: '2021-05-06' },
    nominations: [one('revoked', [{ kept: false, reason: '居民公约停用（示例）。', date: '2021-05-06' }])],
  }),
  follow('revocation', {
    ...{ title: '关于撤销1个社区示范称号的通报', dated: '2021-05-10', documentNumber: '示例字〔2021〕5号' },
    nominations: [one('revoked', [{ reason: '复核未保持标准（示例）。', date: '2021-05-08' }])],
  }),
]

/** A result of the year before, to compare with. */
export const before: Announcement = {
  ...toResult('result-2019', ['haibin', 'zhulin', 'wangdao']),
  ...{ year: 2019, dated: '2019-10-29' },
}
