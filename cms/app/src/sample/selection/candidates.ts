import type { StageKey } from '@exemplar/shared/selection/stages'
import { districts } from '../districts.ts'
import { findCommunity } from '../find-community.ts'
import { otherCandidates } from './other-candidates.ts'

/**
 * One nominated community: what was lacking where it was returned for completion, its survey where it got so far, and
 * where and why it ended when it did.
 */
export type Candidate = {
  community: string
  /** Numbers of standards. */
  lacking?: number[]
  survey?: { valid: number; satisfied: number }
  /** `isQuit`: it withdrew before the stage was answered. */
  ended?: { at: StageKey; reason: string; isQuit?: true }
  /** On the list, and an objection that is open keeps it out of the result. */
  isHeld?: true
}

/** Those that have more to tell in the sample, by district. */
const toldOf: readonly Candidate[] = [
  {
    community: 'haiyan',
    survey: { valid: 398, satisfied: 375 },
    ended: {
      at: 'joint-review',
      reason: '服务中心无障碍改造正在施工，联审时尚未完工。建议完工后再行申报。',
    },
  },
  { community: 'tingsongli', survey: { valid: 388, satisfied: 379 } },
  {
    community: 'yunfan',
    survey: { valid: 433, satisfied: 384 },
    ended: {
      at: 'satisfaction-survey',
      reason: '满意率88.6%，未达到90%。意见集中在停车和电梯维修，已逐条反馈社区。',
    },
  },
  { community: 'shijiexiang', survey: { valid: 336, satisfied: 320 } },
  { community: 'maixiangyuan', survey: { valid: 356, satisfied: 346 } },
  {
    community: 'shizigou',
    lacking: [9, 24, 31],
    ended: {
      at: 'office-review',
      reason: '申报材料中第9项、第24项、第31项缺少佐证，未能在补正期内补齐，来年可继续推荐。',
    },
  },
  {
    community: 'shushengli',
    survey: { valid: 347, satisfied: 332 },
    ended: {
      at: 'decision',
      reason: '老年人学用手机的做法有推广价值，但开展不足半年，领导小组研究列为重点培育对象。',
    },
  },
  {
    community: 'changqiao',
    survey: { valid: 268, satisfied: 249 },
    ended: {
      at: 'satisfaction-survey',
      reason: '有效答卷268份，未达到300份的下限，按规则不作评价，并非居民不满意。',
    },
  },
  { community: 'yugeli', survey: { valid: 371, satisfied: 359 } },
  {
    community: 'caoyan',
    survey: { valid: 312, satisfied: 291 },
    ended: {
      at: 'joint-review',
      reason: '两处消防通道整改后复查仍有占用。',
    },
  },
  {
    community: 'wangou',
    survey: { valid: 405, satisfied: 352 },
    ended: {
      at: 'satisfaction-survey',
      reason: '满意率86.9%，未达到90%。意见集中在雨后积水。',
    },
  },
  {
    community: 'dengtawan',
    survey: { valid: 362, satisfied: 348 },
    ended: {
      at: 'decision',
      reason: '环境类3个小项仍在整改，领导小组研究暂不列入本次名单。',
    },
  },
  { community: 'qinghe', survey: { valid: 320, satisfied: 308 } },
  {
    community: 'yinting',
    survey: { valid: 309, satisfied: 294 },
    ended: {
      at: 'joint-review',
      reason: '社区服务中心面积不足500平方米，新址启用后可再申报。',
    },
  },
  {
    community: 'xinglinwan',
    ended: {
      at: 'office-review',
      reason: '所辖小区尚有1个没有管理主体，不符合第22项的基本要求，来年可继续推荐。',
    },
  },
  { community: 'tingchaoyuan', survey: { valid: 402, satisfied: 394 } },
  {
    community: 'tinglan',
    survey: { valid: 377, satisfied: 349 },
    ended: {
      at: 'joint-review',
      reason: '垃圾分类投放点改造未完，联审时无法核验成效。',
    },
  },
  {
    community: 'xingcha',
    survey: { valid: 512, satisfied: 458 },
    ended: {
      at: 'satisfaction-survey',
      reason: '满意率89.4%，与90%相差0.6个百分点。意见集中在物业收费公开。',
    },
  },
  { community: 'beitangkou', survey: { valid: 344, satisfied: 330 } },
  {
    community: 'shiliuxiang',
    survey: { valid: 328, satisfied: 311 },
    ended: {
      at: 'decision',
      reason: '议事协商做法扎实，停车缺口尚未解决，领导小组研究列为重点培育对象。',
    },
  },
  {
    community: 'haitangli',
    survey: { valid: 254, satisfied: 232 },
    ended: {
      at: 'satisfaction-survey',
      reason: '有效答卷254份，未达到300份的下限，按规则不作评价，并非居民不满意。',
    },
  },
  { community: 'huaixu', lacking: [17], survey: { valid: 318, satisfied: 298 } },
  {
    community: 'pingchou',
    ended: {
      at: 'office-review',
      reason: '居民公约正在重新表决，申报时尚未生效。',
    },
  },
  {
    community: 'yunlu',
    survey: { valid: 341, satisfied: 314 },
    ended: {
      at: 'joint-review',
      reason: '调解卷宗缺少回访记录，补齐后可再申报。',
    },
  },
]

/** All 40 nominated communities, by district; those without `ended` are on the list that was decided, in this order. */
export const candidates: readonly Candidate[] = districts.flatMap(({ code }) =>
  [...toldOf, ...otherCandidates].filter(({ community }) => findCommunity(community).district === code),
)
