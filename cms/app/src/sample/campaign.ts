import type { SampleCampaign } from './types.ts'

/**
 * The campaign in a year, after the public briefing of 2020. Set for the sample: the days of the first phase, and that the
 * last one, whose end the briefing leaves open, goes on until the next round is announced.
 */
export const toCampaign = (year: number): SampleCampaign => ({
  slug: `jzxfsq-${year}`,
  title: '“精致幸福社区”示范创建活动',
  year,
  city: '威海市',
  divisionCode: '371000',
  lead: '威海市民政局',
  coordinating: '市城乡社区治理工作领导小组',
  memberUnits: 19,
  approach: ['整合资源', '打造品牌', '示范引领', '整体提升'],
  summary:
    '活动由威海市民政局牵头，市城乡社区治理工作领导小组统筹，19个成员单位共同参与。创建标准分6个大项33个小项，印到每一个社区；社区对照标准补短板，居民对照标准看成效，最后由居民评价、逐级推选，公布示范社区。',
  phases: [
    {
      key: 'define-standards',
      title: '制定标准',
      from: `${year}-04-01`,
      to: `${year}-06-30`,
      summary:
        '征求19个成员单位、各区市和国家级开发区以及部分镇街、社区的意见，形成6个大项33个小项，印发到每一个社区；全市统一制作刊板，在社区公开。',
    },
    {
      key: 'create',
      title: '全面创建',
      from: `${year}-07-01`,
      to: `${year}-09-30`,
      summary:
        '各区市组织实施，社区逐项对照、补齐短板、总结做法；成员单位按职责到社区指导，帮助解决实际问题。',
    },
    {
      key: 'select',
      title: '推选典型',
      from: `${year}-10-01`,
      to: `${year + 1}-10-31`,
      summary:
        '经区市推荐、领导小组办公室审核、社区居民满意度调查、成员单位联审、领导小组研究后公布，并择优向上级推荐。',
    },
  ],
  contact: { unit: '威海市民政局办公室', phone: '0631-5895580' },
  editor: '示例编辑',
})
