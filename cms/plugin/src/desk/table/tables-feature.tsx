import { tableTerms } from '@exemplar/shared/glossary'
import { INSERT_TABLE_COMMAND, TableCellNode, TableNode, TableRowNode } from '@lexical/table'
import {
  createClientFeature,
  slashMenuBasicGroupWithItems,
  toolbarAddDropdownGroupWithItems,
} from '@payloadcms/richtext-lexical/client'
import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { TableImportNode } from './table-import.ts'
import { TablePlugin } from './table-plugin.tsx'
import { TableTools } from './table-tools.tsx'

const TableIcon = () => (
  <svg aria-hidden="true" width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor">
    <path d="M3.5 4.5h13v11h-13zM3.5 8.5h13M3.5 12h13M8 4.5v11M12.5 8.5v7" />
  </svg>
)

const item = {
  key: 'table',
  label: ({ i18n }: { i18n: { language: string } }) =>
    i18n.language === 'en' ? tableTerms.table.en : tableTerms.table.zh,
  // A small one: rows and columns are added where they are needed, and most tables come by paste.
  onSelect: ({ editor }: { editor: LexicalEditor }) => {
    editor.dispatchCommand(INSERT_TABLE_COMMAND, {
      ...{ rows: '3', columns: '3' },
      includeHeaders: { rows: true, columns: false },
    })
  },
}

/** Tables in the editor: Lexical's nodes, one entry in the menus, and the tools below the editor. */
export const TablesFeatureClient = createClientFeature({
  nodes: [TableNode, TableRowNode, TableCellNode, TableImportNode],
  plugins: [
    { Component: TablePlugin, position: 'normal' },
    { Component: TableTools, position: 'belowContainer' },
  ],
  slashMenu: {
    groups: [
      slashMenuBasicGroupWithItems([{ ...item, Icon: TableIcon, keywords: ['table', '表格', 'biaoge'] }]),
    ],
  },
  toolbarFixed: { groups: [toolbarAddDropdownGroupWithItems([{ ...item, ChildComponent: TableIcon }])] },
})
