import type { SampleFigure } from './types.ts'

type Row = Omit<SampleFigure, 'order' | 'featured'>

const featured = new Set([
  'communities',
  'housing-estates',
  'public-services',
  'workers-per-community',
  'filed-organisations',
  'volunteers',
])

const rows: Row[] = [
  { slug: 'communities', title: '城市社区', display: '325', unit: '个' },
  { slug: 'housing-estates', title: '住宅小区', display: '1359', unit: '个' },
  { slug: 'population', title: '城乡人口', display: '283', unit: '万人' },
  { slug: 'national-honours', title: '国家级城市社区建设示范单位称号', display: '5', unit: '个' },
  { slug: 'provincial-honours', title: '省级城市社区建设示范单位称号', display: '19', unit: '个' },
  { slug: 'public-services', title: '社区公共服务基础目录事项', display: '28', unit: '项' },
  { slug: 'workers-per-community', title: '城市社区平均社区工作者', display: '7', unit: '名' },
  { slug: 'worker-average-age', title: '社区工作者平均年龄', display: '38', unit: '岁' },
  { slug: 'worker-college-share', title: '社区工作者大专以上学历', display: '79', unit: '%' },
  { slug: 'households-per-worker', title: '社区工作者配备标准', display: '300—400', unit: '户/人' },
  { slug: 'worker-pay', title: '社区工作者年平均薪酬', display: '5.6', unit: '万元' },
  { slug: 'subsidy', title: '市财政当年补贴资金', display: '4390', unit: '万元' },
  {
    slug: 'service-centre-built',
    title: '已建城市社区服务中心面积标准',
    display: '500',
    unit: '平方米',
    qualifier: '不低于',
  },
  {
    slug: 'service-centre-new',
    title: '新建城市社区服务中心面积标准',
    display: '1000',
    unit: '平方米',
    qualifier: '不低于',
  },
  { slug: 'registered-organisations', title: '登记社会组织', display: '2167', unit: '个' },
  { slug: 'filed-organisations', title: '备案社区社会组织', display: '2346', unit: '个' },
  { slug: 'social-work-agencies', title: '专业社工机构', display: '24', unit: '个' },
  { slug: 'licensed-social-workers', title: '持证社工', display: '1490', unit: '人', qualifier: '余' },
  { slug: 'volunteers', title: '注册志愿者', display: '44', unit: '万多' },
]

/** The figures of the briefing, in the order in which a reader meets them. */
export const figures: SampleFigure[] = rows.map((row, index) => ({
  ...row,
  order: index + 1,
  featured: featured.has(row.slug),
}))

/** Source and as-of date of every figure above. */
export const figuresSource = {
  source: '“精致幸福社区”示范创建活动新闻发布会公布口径',
  asOf: '2020-07-22',
} as const
