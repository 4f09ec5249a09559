import { awardLevels } from '@exemplar/shared/kinds/announcement/acts'
import { z } from 'zod'
import { listLateRows } from '../../../kinds/announcement/aftermath.ts'
import { calendarDate, column, count, text, toCommunityCells } from '../columns.ts'
import { ofAll } from '../data-set.ts'
import { toAnnouncementCells, toAnnouncementColumns } from './results.ts'

/** One row a community and a matter that came after it was named. */
export const afterwards = ofAll({
  name: 'afterwards',
  title: '公布以后',
  about:
    '社区获得命名以后公开的事项，一个社区一件事一行：推荐上报、上级评定、复核、撤销，日期、级别、称号和结果。',
  kind: 'announcement',
  row: z.strictObject({
    ...toAnnouncementColumns('文种'),
    date: column(calendarDate, '日期'),
    level: column(
      z.enum([awardLevels.province.zh, awardLevels.nation.zh]).nullable(),
      '级别',
      '不涉及的，为空',
    ),
    award: column(text.nullable(), '称号', '不涉及的，为空'),
    awardYear: column(count.nullable(), '称号年度', '上级评定的年度，其他事项为空'),
    granted: column(z.enum(['获评', '未获评']).nullable(), '上级评定结果', '其他事项为空'),
    kept: column(z.enum(['保持标准', '未保持标准']).nullable(), '复核结果', '其他事项为空'),
    reason: column(text.nullable(), '公布的理由', '没有公布的，为空'),
  }),
  toRows: (live) =>
    listLateRows(live.document).map(({ community, matter }) => ({
      ...toAnnouncementCells(live),
      ...toCommunityCells(community),
      date: matter.date,
      level: matter.level ? awardLevels[matter.level].zh : null,
      award: matter.award ?? null,
      awardYear: matter.year ?? null,
      granted: toWord(matter.granted, ['获评', '未获评']),
      kept: toWord(matter.kept, ['保持标准', '未保持标准']),
      reason: matter.reason ?? null,
    })),
})

const toWord = <const Word extends string>(
  said: boolean | undefined,
  [yes, no]: readonly [Word, Word],
): Word | null => {
  if (said === undefined) return null
  return said ? yes : no
}
