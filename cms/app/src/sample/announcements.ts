import { type Calendar, toMonthDay } from './calendar.ts'
import { toFinalNominations, toNominationsOnNotice } from './selection/nominations.ts'
import { toToldObjections } from './selection/objection.ts'
import { surveyRules } from './selection/rules.ts'
import { stages, stagesUntil } from './selection/stages.ts'
import type { SampleAnnouncement } from './types.ts'

const issuer = '市城乡社区治理工作领导小组（示例）'
const toNotice = ({ notice }: Calendar) => ({
  ...notice,
  unit: '威海市民政局办公室',
  phone: '0631-5895580',
  address: '威海市环翠区示例路1号（示例地址）',
})

const toSlug = (year: number) => `public-notice-${year}`

// No document number in either: it would have to be invented. The address says that it is.
const toPublicNotice = (calendar: Calendar): SampleAnnouncement => ({
  act: 'public-notice',
  slug: toSlug(calendar.year),
  title: '关于拟命名9个社区为“精致幸福社区”示范社区的公示',
  deck: `公示期自${toMonthDay(calendar.notice.from)}至${toMonthDay(calendar.notice.to)}，共5个工作日。对名单有异议的，可以实名书面反映。`,
  issuer,
  dated: calendar.notice.from,
  body: [
    '按照“精致幸福社区”示范创建活动方案，经区市推荐、领导小组办公室审核、社区居民满意度调查、成员单位联审、领导小组研究，拟命名9个社区为“精致幸福社区”示范社区。现将名单和各环节情况予以公示。',
    '## 公示时间',
    `${calendar.year}年${toMonthDay(calendar.notice.from)}至${toMonthDay(calendar.notice.to)}，共5个工作日。`,
    '## 怎样反映意见',
    '公示期内，单位和个人对名单有异议的，可以向受理单位反映。反映情况请用书面形式，写明事实和依据：',
    '- 以单位名义反映的，加盖单位公章，写明联系人和联系电话；',
    '- 以个人名义反映的，署真实姓名，写明联系电话。',
    '受理单位对反映人的信息严格保密，对反映的情况逐件核实，并将核实结果告知反映人。',
    '## 受理单位',
    '威海市民政局办公室，电话0631-5895580，地址威海市环翠区示例路1号（示例地址），工作日受理。',
  ],
  stages: stagesUntil('decision'),
  survey: surveyRules,
  nominations: toNominationsOnNotice(calendar),
  notice: toNotice(calendar),
  editor: '示例编辑',
})

const toFinalResult = (calendar: Calendar): SampleAnnouncement => ({
  act: 'final-result',
  publicNotice: toSlug(calendar.year),
  slug: `final-result-${calendar.year}`,
  title: '关于命名8个社区为“精致幸福社区”示范社区的通报',
  deck: '40个社区获推荐，历经七个环节，8个社区获得命名。每个社区走到哪一步、为什么，逐一公开。',
  issuer,
  dated: calendar.announced,
  body: [
    '经区市推荐、领导小组办公室审核、社区居民满意度调查、成员单位联审、领导小组研究，并公示5个工作日，公示期内收到异议2件，1件已书面答复，1件正在核查，决定命名8个社区为“精致幸福社区”示范社区。名单按区市顺序排列，不分先后。',
    '## 评选经过',
    '各区市、国家级开发区共推荐40个社区。审核后，34个进入居民满意度调查；满意率不低于90%、有效答卷不少于300份的25个，进入成员单位联审，其中1个申请退出；联审通过16个；领导小组研究确定9个，公示后公布8个。',
    '## 没有入选的社区',
    '32个社区本次没有入选，终止的环节和原因已逐一公开。原因消除后，来年可以继续推荐。',
  ],
  stages: [...stages],
  survey: surveyRules,
  nominations: toFinalNominations(calendar),
  objections: toToldObjections(calendar),
  notice: toNotice(calendar),
  tableTitle: '40个社区各评选环节情况表（示例）',
  editor: '示例编辑',
})

/** A public notice and a final result are two acts; the result follows the notice before it, and names its run. */
export const toAnnouncements = (calendar: Calendar): SampleAnnouncement[] => [
  toPublicNotice(calendar),
  toFinalResult(calendar),
]
