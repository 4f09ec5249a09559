import type { SiteColumn } from '@exemplar/shared/kinds/kind'

/** A column (栏目) with the words that its page tags need. */
export type Column = {
  readonly path: string
  readonly title: string
  /** The part of the title that is enough where there is little room. */
  readonly short: string
  readonly description: string
  readonly keywords: string
  /** One of the names of the public standard for page tags. */
  readonly type: string
}

export const columns = {
  home: {
    path: '/',
    title: '首页',
    short: '首页',
    description: '示范创建活动的标准、典型经验、评选结果和新闻发布，逐则编入公报，可以逐条核对。',
    keywords: '示范社区,创建标准,典型经验,评选结果,公报',
    type: '首页',
  },
  standards: {
    path: '/standards',
    title: '创建标准',
    short: '标准',
    description: '创建标准6个大项33个小项：每一项的要求、责任分工、核验要点和对应的典型经验。',
    keywords: '创建标准,大项,小项,刊板',
    type: '政策文件',
  },
  stories: {
    path: '/stories',
    title: '典型经验',
    short: '经验',
    description: '各社区对照创建标准的做法，每篇写明对应的小项。',
    keywords: '典型经验,社区,做法',
    type: '工作动态',
  },
  communities: {
    path: '/communities',
    title: '社区',
    short: '社区',
    description: '全市社区按名称的拼音排列：现在的名称、曾用名、并入去向，每个社区的参评经过和典型经验。',
    keywords: '社区,区市,登记册,名录,示范社区',
    type: '数据发布',
  },
  results: {
    path: '/results',
    title: '结果公布',
    short: '结果',
    description: '评选的公示与公布：名单、各环节记录和居民满意率。',
    keywords: '公示,公布,示范社区,评选',
    type: '工作动态',
  },
  press: {
    path: '/press',
    title: '新闻发布',
    short: '发布',
    description: '新闻发布会实录、记者问答、新闻稿、可引用的数据和媒体联系方式。',
    keywords: '新闻发布会,实录,问答,新闻稿,数据',
    type: '回应关切',
  },
  gazette: {
    path: '/gazette',
    title: '公报',
    short: '公报',
    description: '本站全部公开行为的编号记录：发布、更正、撤下的时间、摘要和签名。',
    keywords: '公报,公开记录,摘要,签名',
    type: '数据发布',
  },
} as const satisfies Record<SiteColumn | 'home' | 'gazette', Column>
export type ColumnKey = keyof typeof columns
