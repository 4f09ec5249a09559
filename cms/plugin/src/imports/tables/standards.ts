import { glossary } from '@exemplar/shared/glossary'
import { toId } from '../../fields/row.ts'
import type { Column } from '../../sheets/columns.ts'
import { type Table, toSameFields, toSameRow } from '../table.ts'
import { listAll, toChoice } from './choices.ts'

/** The items by their stable numbers. */
export const standardTable: Table = {
  name: 'standards',
  key: 'number',
  notes: ['三栏都必填。已有的小项按编号认；编号定下后不改，也不另作他用。'],
  open: async (req) => {
    const categories = await listAll(req, { name: 'categories', sort: 'number' })
    const columns: readonly Column[] = [
      {
        ...{ name: 'number', title: '编号', type: 'whole', least: 1, required: true },
        aliases: ['序号', '小项编号'],
      },
      {
        ...{ name: 'title', title: glossary.standard.zh, type: 'text', most: 100, required: true },
        aliases: ['标题', '小项', '名称', '小项名称', '标准'],
      },
      toChoice(
        {
          name: 'category',
          title: glossary.category.zh,
          required: true,
          aliases: ['大项', '类别', '所属大项'],
        },
        categories,
        ({ number, title }) => [String(title), `${number}`, `${number} ${title}`, `${number}.${title}`],
      ),
    ]
    return {
      columns,
      identify: ({ number }) => ({ text: String(number), columns: ['number'] }),
      toRows: (standard) => [{ ...toSameRow(columns)(standard)[0], category: toId(standard.category) }],
      toData: toSameFields,
    }
  },
}
