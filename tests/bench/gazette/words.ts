/**
 * Of what the generated gazette is written. All of it is made up: there is no 云湾市, and none of its districts and
 * communities is meant to be any that there are.
 */
export const city = '云湾市（虚构）'

/** Division codes that GB/T 2260 gives to nobody. */
export const districts = [
  ['990101', '松渡区', 'song-du'],
  ['990102', '柳溪区', 'liu-xi'],
  ['990103', '石桥区', 'shi-qiao'],
  ['990104', '望潮区', 'wang-chao'],
  ['990105', '北苑区', 'bei-yuan'],
  ['990106', '南坡区', 'nan-po'],
  ['990107', '东堤区', 'dong-di'],
] as const

/** Two of them make the name of a community. */
export const firstNames = [
  '枫',
  '梧',
  '澄',
  '晴',
  '云',
  '芦',
  '槐',
  '桂',
  '松',
  '岚',
  '泉',
  '鹭',
  '樱',
  '棠',
  '竹',
] as const
export const lastNames = [
  ...['岸', '坪', '里', '桥', '园', '亭', '湾', '坊', '巷', '台', '塘', '埠', '洲', '庭'],
  ...['岭', '街', '苑', '渡', '陂', '台'],
] as const

export const matters = [
  ...['停车位不够', '楼道堆物', '电梯加装', '老人就餐', '垃圾分类', '夜间照明', '晾衣不便', '宠物扰民'],
  ...['儿童看护', '雨天积水', '快递存放', '健身场地', '噪声扰民', '管道老化', '充电安全', '邻里纠纷'],
] as const

export const places = [
  ...['楼道口', '小区广场', '党群服务站', '旧自行车棚', '物业办公室', '社区食堂', '图书角', '卫生服务站'],
  ...['议事亭', '门卫室', '闲置锅炉房', '街角花园'],
] as const

export const people = [
  ...[
    '楼长',
    '网格员',
    '退休教师',
    '物业经理',
    '社区民警',
    '志愿者',
    '楼栋居民',
    '社区医生',
    '店主',
    '年轻父母',
  ],
] as const

export const deeds = [
  ...[
    '开了一场居民议事会',
    '挨家挨户听意见',
    '列出一张清单',
    '画出一张改造图',
    '立了一份公约',
    '排了一张值班表',
  ],
  ...[
    '请来专业人员看现场',
    '把账目贴在门口',
    '先做一个样板',
    '约定每月回头看一次',
    '分出轻重缓急',
    '请大家投票定下方案',
  ],
] as const

export const outcomes = [
  ...['大家都说方便多了', '投诉比上一季度少了一半', '没有再起争执', '用上的人一天比一天多', '半年里没有返工'],
  ...['邻居之间熟了起来', '费用比预计省了两成', '旁边的楼也照着做了'],
] as const

export const openings = [
  '早上七点',
  '周六下午',
  '入冬以前',
  '雨后的傍晚',
  '开春的时候',
  '晚饭过后',
  '月底那天',
  '开学前一周',
] as const
