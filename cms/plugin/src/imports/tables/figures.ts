import { fieldTerms } from '@exemplar/shared/glossary'
import { toCalendarDate, toNumber, toText, type Values } from '../../fields/row.ts'
import type { Column } from '../../sheets/columns.ts'
import { type Table, toSameFields, toSameRow } from '../table.ts'
import { listAll } from './choices.ts'
import { toNoon } from './days.ts'
import { toCompleted, toIdentity } from './left-out.ts'

const columns: readonly Column[] = [
  {
    ...{ name: 'title', title: fieldTerms.title.zh, type: 'text', most: 60, required: true },
    aliases: ['指标', '指标名称', '名称', '数据名称', '项目'],
  },
  { name: 'qualifier', title: fieldTerms.qualifier.zh, type: 'text', most: 20 },
  {
    ...{ name: 'display', title: fieldTerms.display.zh, type: 'text', most: 40, required: true },
    aliases: ['数字', '数值', '数据'],
  },
  {
    ...{ name: 'unit', title: fieldTerms.unitOfMeasure.zh, type: 'text', most: 20, clears: true },
    aliases: ['计量单位'],
  },
  {
    name: 'asOf',
    title: fieldTerms.asOf.zh,
    type: 'date',
    clears: true,
    aliases: ['截至', '截止日期', '统计日期'],
  },
  { name: 'validUntil', title: fieldTerms.validUntil.zh, type: 'date', clears: true, aliases: ['有效期'] },
  {
    name: 'source',
    title: fieldTerms.source.zh,
    type: 'text',
    most: 200,
    clears: true,
    aliases: ['数据来源', '出处'],
  },
  { name: 'year', title: fieldTerms.year.zh, type: 'whole', least: 2000, most: 2100, aliases: ['年份'] },
]

const days = ['asOf', 'validUntil']
const beside = ['qualifier', 'year'] as const

/** The figures: known by what they count, with its qualifier, and for which year. Drafts until they are reviewed. */
export const figureTable: Table = {
  name: 'figures',
  key: 'title',
  foundBy: { field: 'title', column: 'title' },
  notes: [
    '带*的栏必填。数字照公布时的写法，如283、98.6%。导入的都是草稿，审核、签发后才公开。',
    '已有的按标题、限定词和年度认，只改填了的栏；正在审核和已经公开的不能用表格改。',
  ],
  open: async (req) => {
    const stand = await listAll(req, { name: 'figures', sort: 'title', select: ['title', ...beside] })
    return {
      columns,
      settle: toCompleted(stand.map(toBeside), beside, {
        zh: '限定词和年度',
        en: 'its qualifier and its year',
      }),
      identify: (cells) => ({ text: toIdentity(cells, beside), columns: ['title', ...beside] }),
      toRows: (figure) => [
        {
          ...toSameRow(columns)(figure)[0],
          ...Object.fromEntries(days.map((name) => [name, toCalendarDate(figure[name])])),
        },
      ],
      toData: (rows) => {
        const fields = toSameFields(rows)
        return {
          ...fields,
          ...Object.fromEntries(
            days.flatMap((name) =>
              fields[name] === undefined ? [] : [[name, toNoon(String(fields[name]))]],
            ),
          ),
        }
      },
    }
  },
}

const toBeside = ({ qualifier, title, year }: Values) => ({
  ...{ title: toText(title), qualifier: toText(qualifier), year: toNumber(year) },
})
