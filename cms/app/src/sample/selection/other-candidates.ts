import type { Candidate } from './candidates.ts'

const toRate = (percent: string, about: string): string => `满意率${percent}%，未达到90%。${about}`

/** Sixteen more nominated communities, which no story names, by district. What offices write often is written often here. */
export const otherCandidates: readonly Candidate[] = [
  {
    community: 'fanwan',
    survey: { valid: 366, satisfied: 326 },
    ended: {
      at: 'satisfaction-survey',
      reason: toRate('89.0', '意见集中在停车和电梯维修，已逐条反馈社区。'),
    },
  },
  {
    community: 'qiujing',
    survey: { valid: 347, satisfied: 332 },
    ended: {
      at: 'joint-review',
      reason: '服务中心无障碍改造正在施工，联审时尚未完工。建议完工后再行申报。',
    },
  },
  {
    community: 'lujin',
    survey: { valid: 328, satisfied: 311 },
    ended: {
      at: 'decision',
      reason: '议事协商做法扎实，停车缺口尚未解决，领导小组研究列为重点培育对象。',
    },
  },
  {
    community: 'yingge',
    ended: {
      at: 'office-review',
      reason: '居民公约正在重新表决，申报时尚未生效。',
    },
  },
  {
    community: 'weipu',
    survey: { valid: 309, satisfied: 294 },
    ended: {
      ...{ at: 'joint-review', isQuit: true },
      reason: '社区居民委员会申请退出本轮评选，来年可继续推荐。',
    },
  },
  {
    community: 'zaofang',
    survey: { valid: 287, satisfied: 270 },
    ended: {
      at: 'satisfaction-survey',
      reason: '有效答卷287份，未达到300份的下限，按规则不作评价，并非居民不满意。',
    },
  },
  { community: 'limen', survey: { valid: 371, satisfied: 359 }, isHeld: true },
  {
    community: 'yandu',
    survey: { valid: 312, satisfied: 291 },
    ended: {
      at: 'joint-review',
      reason: '垃圾分类投放点改造未完，联审时无法核验成效。',
    },
  },
  {
    community: 'yufang',
    ended: {
      at: 'office-review',
      reason: '所辖小区尚有1个没有管理主体，不符合第22项的基本要求，来年可继续推荐。',
    },
  },
  {
    community: 'jingchuan',
    survey: { valid: 362, satisfied: 348 },
    ended: {
      at: 'decision',
      reason: '议事协商做法扎实，停车缺口尚未解决，领导小组研究列为重点培育对象。',
    },
  },
  {
    community: 'chanyuan',
    survey: { valid: 347, satisfied: 301 },
    ended: {
      at: 'satisfaction-survey',
      reason: toRate('86.7', '意见集中在停车和电梯维修，已逐条反馈社区。'),
    },
  },
  {
    community: 'dengli',
    survey: { valid: 347, satisfied: 332 },
    ended: {
      at: 'decision',
      reason: '议事协商做法扎实，停车缺口尚未解决，领导小组研究列为重点培育对象。',
    },
  },
  {
    community: 'sangpo',
    ended: {
      at: 'office-review',
      reason: '居民公约正在重新表决，申报时尚未生效。',
    },
  },
  {
    community: 'luting',
    survey: { valid: 391, satisfied: 349 },
    ended: {
      at: 'satisfaction-survey',
      reason: toRate('89.2', '意见集中在停车和电梯维修，已逐条反馈社区。'),
    },
  },
  {
    community: 'dengfang',
    survey: { valid: 341, satisfied: 314 },
    ended: {
      at: 'joint-review',
      reason: '垃圾分类投放点改造未完，联审时无法核验成效。',
    },
  },
  {
    community: 'xiwan',
    survey: { valid: 328, satisfied: 311 },
    ended: {
      at: 'decision',
      reason: '议事协商做法扎实，停车缺口尚未解决，领导小组研究列为重点培育对象。',
    },
  },
]
