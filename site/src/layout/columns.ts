import type { SiteColumn } from '@exemplar/shared/kinds/kind'

/** What the site map and the page tags say of a page that stands for itself. */
export type Column = {
  readonly path: string
  readonly title: string
  readonly description: string
  readonly keywords: string
  /** One of the names of the public standard for page tags. */
  readonly type: string
}

/** A column (栏目) of the navigation; `short` is the part of its title that is enough where there is little room. */
type MainColumn = Column & { readonly short: string }

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
    short: '新闻',
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
} as const satisfies Record<SiteColumn | 'home' | 'gazette', MainColumn>
export type ColumnKey = keyof typeof columns

/** Pages that stand beside the columns: they are in the site map, and not in the navigation. */
export const services = {
  plan: {
    path: '/plan',
    title: '活动方案',
    description: '这一年度分几步、现在到了哪一步、每一步的日子。',
    keywords: '活动方案,创建进程,时间表',
    type: '概况信息',
  },
  takePart: {
    path: '/take-part',
    title: '怎么参加',
    description: '居民、社区、成员单位各做什么，材料交给谁，电话是多少。',
    keywords: '参加办法,推荐,典型经验征集,联系电话',
    type: '征集调查',
  },
  evidence: {
    path: '/evidence',
    title: '覆盖图',
    description: '每一项标准由哪些社区的经验作证，还有哪些空着。',
    keywords: '覆盖图,创建标准,社区,征集',
    type: '数据发布',
  },
  boards: {
    path: '/boards',
    title: '打印刊板',
    description: '创建标准的刊板，每个社区一块：选尺寸下载，可以直接印，也可以交印刷厂。',
    keywords: '刊板,打印,创建标准,印刷,下载',
    type: '便民服务',
  },
  verify: {
    path: '/verify',
    title: '怎样核对',
    description: '自己核对一则公报：内容有没有改动，是不是主办单位发的。',
    keywords: '核对,公报,签名',
    type: '信息公开指南',
  },
  data: {
    path: '/data',
    title: '开放数据',
    description: '标准、经验、评选结果、社区和公报的表格和程序能读的数据，以及各栏目的订阅地址。',
    keywords: '开放数据,下载,表格,订阅',
    type: '数据开放',
  },
  about: {
    path: '/about',
    title: '关于本站',
    description: '本站刊登什么、由谁主办、公报号和六种颜色是什么意思。',
    keywords: '关于本站,主办单位,公报',
    type: '概况信息',
  },
  correct: {
    path: '/correct',
    title: '我要找错',
    description: '发现错误，怎样告诉主办单位。',
    keywords: '纠错,找错,联系方式',
    type: '咨询投诉',
  },
  search: {
    path: '/search',
    title: '检索',
    description: '检索本站公开的全部内容。',
    keywords: '检索',
    type: '概况信息',
  },
  aids: {
    path: '/aids',
    title: '无障碍工具',
    description: '字号、长者模式、配色、朗读、键盘和打印，怎样用。',
    keywords: '无障碍,长者模式,字号,朗读',
    type: '概况信息',
  },
  map: {
    path: '/map',
    title: '网站地图',
    description: '全部栏目、最新内容、区市和标准。',
    keywords: '网站地图,栏目',
    type: '概况信息',
  },
} as const satisfies Record<string, Column>

/** Every column, those of the navigation first. */
export const allColumns: readonly Column[] = [...Object.values(columns), ...Object.values(services)]

/** The column whose tags a page carries: that of the navigation, the page itself or what it lies under, else the home page. */
export const toTagColumn = (path: string, column: ColumnKey | undefined): Column =>
  column
    ? columns[column]
    : (allColumns.find((one) => path.split('?')[0] === one.path || path.startsWith(`${one.path}/`)) ??
      columns.home)
