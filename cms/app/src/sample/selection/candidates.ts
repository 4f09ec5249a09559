import type { StageKey } from './stages.ts'

/** One nominated community: its survey where it got so far, and where and why it ended when it did. */
export type Candidate = {
  community: string
  survey?: { rate: number; valid: number }
  ended?: { at: StageKey; reason: string }
}

/** All 24 nominated communities, by district; those without `ended` are announced, in this order. */
export const candidates: Candidate[] = [
  {
    community: 'haiyan',
    survey: { rate: 94.2, valid: 398 },
    ended: {
      at: 'joint-review',
      reason: '服务中心无障碍改造正在施工，联审时尚未完工。其余各项较好，建议完工后再行申报。',
    },
  },
  { community: 'tingsongli', survey: { rate: 97.6, valid: 388 } },
  {
    community: 'yunfan',
    survey: { rate: 88.7, valid: 433 },
    ended: {
      at: 'satisfaction-survey',
      reason: '满意率88.7%，未达到90%。意见集中在停车和电梯维修，已逐条反馈社区。',
    },
  },
  { community: 'shijiexiang', survey: { rate: 95.1, valid: 336 } },
  { community: 'maixiangyuan', survey: { rate: 97.1, valid: 356 } },
  {
    community: 'shizigou',
    ended: {
      at: 'office-review',
      reason: '申报材料中第9项、第24项、第31项缺少佐证，未能在补正期内补齐，来年可继续推荐。',
    },
  },
  {
    community: 'shushengli',
    survey: { rate: 95.8, valid: 347 },
    ended: {
      at: 'decision',
      reason: '老年人学用手机的做法有推广价值，但开展不足半年，领导小组研究列为重点培育对象。',
    },
  },
  {
    community: 'changqiao',
    survey: { rate: 92.9, valid: 268 },
    ended: {
      at: 'satisfaction-survey',
      reason: '有效答卷268份，未达到300份的下限，按规则不作评价，并非居民不满意。',
    },
  },
  { community: 'yugeli', survey: { rate: 96.8, valid: 371 } },
  {
    community: 'caoyan',
    survey: { rate: 93.4, valid: 312 },
    ended: {
      at: 'joint-review',
      reason: '两处消防通道整改后复查仍有占用，请社区会同物业整改到位后再行申报。',
    },
  },
  {
    community: 'wangou',
    survey: { rate: 86.9, valid: 405 },
    ended: {
      at: 'satisfaction-survey',
      reason: '满意率86.9%，未达到90%。意见集中在雨后积水，已列入整治计划。',
    },
  },
  {
    community: 'dengtawan',
    survey: { rate: 96.0, valid: 362 },
    ended: {
      at: 'decision',
      reason: '文化活动特色鲜明，环境类3个小项仍在整改，领导小组研究暂不列入本次名单。',
    },
  },
  { community: 'qinghe', survey: { rate: 96.4, valid: 320 } },
  {
    community: 'yinting',
    survey: { rate: 95.3, valid: 309 },
    ended: {
      at: 'joint-review',
      reason: '独居老人联系做法获得好评，社区服务中心面积不足500平方米，新址启用后可再申报。',
    },
  },
  {
    community: 'xinglinwan',
    ended: {
      at: 'office-review',
      reason: '所辖小区尚有1个没有管理主体，不符合第22项的基本要求，来年可继续推荐。',
    },
  },
  { community: 'tingchaoyuan', survey: { rate: 97.9, valid: 402 } },
  {
    community: 'tinglan',
    survey: { rate: 92.6, valid: 377 },
    ended: {
      at: 'joint-review',
      reason: '垃圾分类投放点改造进行到一半，联审时无法核验成效，建议运行半年后申报。',
    },
  },
  {
    community: 'xingcha',
    survey: { rate: 89.4, valid: 512 },
    ended: {
      at: 'satisfaction-survey',
      reason: '满意率89.4%，与90%相差0.6个百分点。意见集中在物业收费公开，已转有关单位办理。',
    },
  },
  { community: 'beitangkou', survey: { rate: 95.8, valid: 344 } },
  {
    community: 'shiliuxiang',
    survey: { rate: 94.7, valid: 328 },
    ended: {
      at: 'decision',
      reason: '议事协商做法扎实，停车缺口尚在解决之中，领导小组研究列为重点培育对象。',
    },
  },
  {
    community: 'haitangli',
    survey: { rate: 91.2, valid: 254 },
    ended: {
      at: 'satisfaction-survey',
      reason: '有效答卷254份，未达到300份的下限，按规则不作评价，并非居民不满意。',
    },
  },
  { community: 'huaixu', survey: { rate: 93.7, valid: 318 } },
  {
    community: 'pingchou',
    ended: {
      at: 'office-review',
      reason: '居民公约正在重新表决，申报时尚未生效，待表决完成后可再推荐。',
    },
  },
  {
    community: 'yunlu',
    survey: { rate: 92.1, valid: 341 },
    ended: {
      at: 'joint-review',
      reason: '调解卷宗缺少回访记录，社区已着手补做，建议完善后再行申报。',
    },
  },
]
