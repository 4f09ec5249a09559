import { z } from 'zod'
import { listAnnouncements } from '../../../kinds/announcement/announcements.ts'
import { listCompared } from '../../../kinds/announcement/comparison.ts'
import { column, count, ofDocument, text, toDocumentCells } from '../columns.ts'
import { ofAll } from '../data-set.ts'

/** One row a year: what its rounds came to. */
export const rounds = ofAll({
  name: 'rounds',
  title: '历年评选',
  about:
    '每个年度一行：推荐、命名的社区数，覆盖的区市数，居民满意率的中位数。取自当年的公布，补充公布的计入当年。',
  kind: 'announcement',
  row: z.strictObject({
    ...ofDocument,
    announcement: column(text, '文稿标题'),
    year: column(count, '年度'),
    nominated: column(count, '推荐社区数'),
    listed: column(count, '命名社区数', '公布时的数；以后撤销的不扣减，见“公布以后”'),
    districts: column(count, '覆盖区市数'),
    median: column(z.number().nullable(), '满意率中位数', '参加调查的社区，百分比；没有公布满意率的，为空'),
  }),
  toRows: (live) =>
    listCompared(listAnnouncements())
      .filter(({ result }) => result.subject === live.subject)
      .map(({ year, nominated, listed, districts, median }) => ({
        ...toDocumentCells(live),
        announcement: live.document.title,
        ...{ year, nominated, listed, districts, median: median ?? null },
      })),
})
