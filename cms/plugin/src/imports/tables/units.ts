import { fieldTerms, glossary } from '@exemplar/shared/glossary'
import { longestName } from '../../places/titles/title-fields.ts'
import type { Column } from '../../sheets/columns.ts'
import { toKey } from '../../sheets/match/values.ts'
import { type Table, toSameFields, toSameRow } from '../table.ts'

const columns: readonly Column[] = [
  {
    ...{ name: 'key', title: fieldTerms.key.zh, type: 'text', most: 80, required: true },
    aliases: ['英文代号', '单位代号', '编码'],
  },
  {
    ...{ name: 'name', title: glossary.unit.zh, type: 'text', most: longestName, required: true },
    aliases: ['名称', '单位名称', '单位', '部门'],
  },
]

/** The member units: known by their keys, which stay while names change. */
export const unitTable: Table = {
  name: 'units',
  key: 'key',
  notes: ['两栏都必填。代号用小写字母、数字和连字符，如wei-jian-wei；已有的单位按代号认，只改名称。'],
  open: async () => ({
    columns,
    identify: ({ key }) => ({ text: toKey(String(key)), columns: ['key'] }),
    toRows: toSameRow(columns),
    toData: toSameFields,
  }),
}
