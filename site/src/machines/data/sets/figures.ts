import { z } from 'zod'
import { toKindName } from '../../../i18n/acts.ts'
import { calendarDate, column, count, ofDocument, text, toDocumentCells } from '../columns.ts'
import { ofAll } from '../data-set.ts'

export const figures = ofAll({
  name: 'figures',
  title: toKindName('figure'),
  about: '可以引用的数据，一个数据一行：名称、数值、单位、截至日期和来源。引用时请一并写明来源和截至日期。',
  kind: 'figure',
  row: z.strictObject({
    ...ofDocument,
    title: column(text, '名称'),
    qualifier: column(text.nullable(), '限定', '如“不低于”“余”；没有的为空'),
    value: column(text, '数值', '按发布时的写法'),
    unit: column(text, '单位'),
    year: column(count, '年度'),
    asOf: column(calendarDate, '截至日期'),
    source: column(text, '来源'),
  }),
  toRows: (live) => {
    const { title, qualifier, display, unit, year, asOf, source } = live.document
    return [
      {
        ...toDocumentCells(live),
        ...{ title, qualifier: qualifier ?? null, value: display, unit, year, asOf, source },
      },
    ]
  },
})
