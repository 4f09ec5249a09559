/** The names that a column may have for its type. */
export const columnTypes =
  '首页、概况信息、机构职能、负责人信息、工作动态、政策文件、信息公开指南、信息公开目录、信息公开年报、依法申请公开、数据发布、数据开放、政策解读、回应关切、办事服务、咨询投诉、征集调查、在线访谈'.split(
    '、',
  )

/** Every kind of page, with the column that its tags name. */
export const taggedPages: readonly [path: string, column: string][] = [
  ['/', '首页'],
  ['/standards', '创建标准'],
  ['/standards/17', '创建标准'],
  ['/stories', '典型经验'],
  ['/stories?standard=1', '典型经验'],
  ['/stories/noodle-ledger', '典型经验'],
  ['/results', '结果公布'],
  ['/results/public-notice-2020', '结果公布'],
  ['/results/final-result-2020', '结果公布'],
  ['/communities', '社区'],
  ['/districts', '社区'],
  ['/districts/huancui', '社区'],
  ['/communities/fanwan', '社区'],
  ['/press', '新闻发布'],
  ['/press/press-conference-2020-07-22', '新闻发布'],
  ['/press/releases', '新闻发布'],
  ['/press/releases/campaign-opens-2020', '新闻发布'],
  ['/gazette', '公报'],
  ['/gazette/1', '公报'],
  ['/plan', '活动方案'],
  ['/take-part', '怎么参加'],
  ['/about', '关于本站'],
  ['/correct', '我要找错'],
  ['/correct/stories/noodle-ledger', '我要找错'],
  ['/search', '检索'],
  ['/map', '网站地图'],
]
