import { glossary } from '@exemplar/shared/glossary'
import { z } from 'zod'
import { column, count, ofDocument, text, toDocumentCells } from '../columns.ts'
import { ofAll } from '../data-set.ts'

export const standards = ofAll({
  name: 'standards',
  title: '创建标准',
  about:
    '创建标准的全部小项，一个小项一行：所属大项、名称、要求、责任分工和核验要点。有几个年度的标准文本，逐个列出。',
  kind: 'standard-set',
  row: z.strictObject({
    ...ofDocument,
    year: column(count, '年度'),
    version: column(text, '版本'),
    issuer: column(text, '发布机构'),
    category: column(count, '大项序号'),
    categoryTitle: column(text, glossary.category.zh),
    number: column(count, '小项编号', '固定编号，不重复使用'),
    title: column(text, '小项'),
    requirement: column(z.array(text), '要求'),
    duties: column(z.array(text), '责任分工', '角色：单位'),
    checks: column(z.array(text), '核验要点'),
  }),
  toRows: (live) => {
    const { year, version, issuer, categories } = live.document
    return categories.flatMap((category) =>
      category.items.map(({ number, title, requirement, duties, checks }) => ({
        ...toDocumentCells(live),
        ...{ year, version, issuer, category: category.number, categoryTitle: category.title, number, title },
        ...{ requirement, duties: duties.map(({ role, unit }) => `${role}：${unit}`), checks },
      })),
    )
  },
})
