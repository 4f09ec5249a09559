import { listTerms } from './terms.ts'

/**
 * Words that people and papers use for one another. Where one finds nothing, the others of its line are tried, in their
 * order. A line is a list of words, nothing more: add what readers look for and do not find.
 */
const lines: readonly (readonly string[])[] = [
  ['公布', '名单', '命名', '授牌', '认定', '入选', '获评', '当选', '表彰'],
  ['公示', '公开征求意见', '公告', '通告'],
  ['推荐', '申报', '申请', '报名', '参评', '提名'],
  ['标准', '要求', '条件', '指标', '细则', '规定'],
  ['经验', '做法', '案例', '典型', '亮点'],
  ['满意率', '满意度', '好评率', '群众满意', '居民满意'],
  ['发布会', '记者会', '新闻会', '吹风会'],
  ['老年人', '老年', '老人', '老人家', '老龄', '长者', '高龄', '老头', '老太太', '爷爷奶奶'],
  ['养老', '敬老', '助老', '为老服务', '老有所养'],
  ['食堂', '饭堂', '助餐', '送餐', '吃饭', '就餐', '用餐', '老年餐', '盒饭'],
  ['儿童', '孩子', '小孩', '娃娃', '未成年人', '少年', '学生', '托管', '四点半'],
  ['停车', '停车难', '停车位', '车位', '乱停车', '泊车'],
  ['充电', '充电桩', '电动车', '电瓶车', '飞线'],
  ['垃圾', '垃圾分类', '垃圾桶', '厨余', '保洁', '卫生'],
  ['物业', '物业费', '物管', '小区管理', '业委会'],
  ['楼道', '楼梯', '过道', '单元门', '堆物'],
  ['电梯', '加装电梯', '升降梯'],
  ['路灯', '照明', '灯光', '灯'],
  ['绿化', '花园', '花草', '树木', '植树'],
  ['议事', '议事会', '商量', '协商', '开会', '居民会议'],
  ['邻里', '邻居', '街坊', '左邻右舍'],
  ['志愿', '志愿者', '义工', '志愿服务', '互助'],
  ['调解', '纠纷', '矛盾', '吵架', '信访', '投诉'],
  ['窗口', '办事', '代办', '一窗', '办证', '服务中心', '服务大厅'],
  ['网格', '网格员', '巡查', '楼长'],
  ['党建', '党组织', '党支部', '党员', '支部'],
  ['医疗', '看病', '医院', '卫生室', '家庭医生', '健康', '体检'],
  ['残疾人', '无障碍', '坡道', '轮椅', '残障'],
  ['安全', '消防', '防火', '治安', '监控', '防盗'],
  ['文化', '活动室', '书屋', '图书', '广场舞', '健身'],
  ['信用', '积分', '诚信', '奖励'],
  ['居委会', '社区居委会', '村委会', '街道', '社区工作者', '社工'],
  ['电话', '联系方式', '热线', '咨询', '怎么联系'],
]

/** Of the words that a term has in it, the longest. */
const findLine = (term: string): { word: string; others: readonly string[] } | undefined => {
  const found = lines
    .flatMap((line) => line.filter((word) => term.includes(word)).map((word) => ({ word, line })))
    .sort((one, other) => other.word.length - one.word.length)[0]
  return found && { word: found.word, others: found.line.filter((other) => other !== found.word) }
}

/** The query with one of its terms in other words, each way once. */
export const listOtherWordings = (query: string): string[] => {
  const terms = listTerms(query)
  const wordings = terms.flatMap((term, place) => {
    const line = findLine(term)
    if (!line) return []
    const whole = line.others.map((other) => term.replace(line.word, other))
    // 停车难: what is wrong with it stands in no title, what it is about does.
    const alone = term === line.word ? [] : [line.word, ...line.others]
    return [...whole, ...alone].map((other) => terms.with(place, other).join(' '))
  })
  return [...new Set(wordings)].filter((wording) => wording !== terms.join(' '))
}
