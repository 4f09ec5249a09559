import type { SampleStandard } from '../types.ts'

/** 六、群众满意: 33. */
export const satisfactionStandards: SampleStandard[] = [
  {
    number: 33,
    category: 'satisfaction',
    title: '居民满意度',
    requirement: [
      '每年至少开展一次居民满意度调查，由社区以外的人员组织，随机抽样，覆盖不同楼院、不同年龄的居民，有效答卷不少于300份，满意率不低于90%。',
      '调查结果连同不满意的意见一并公开，逐条办理、逐条回告，由提出意见的居民确认；前五个大项做得怎样，以居民的评价为准。',
    ],
    duties: [
      { role: '牵头单位', unit: '民政部门' },
      { role: '成员单位', unit: '领导小组各成员单位' },
      { role: '组织实施', unit: '各区市、国家级开发区' },
      { role: '落实', unit: '社区党组织、社区居民委员会' },
    ],
    checks: [
      '查抽样：答卷的人是怎么选出来的，有没有漏掉哪个楼院。',
      '看公开：不满意的意见贴出来没有。',
      '问提意见的人：办完了没有，是不是本人点的头。',
    ],
  },
]
