import { TableCellNode, TableNode, TableRowNode } from '@lexical/table'
import { createNode, createServerFeature } from '@payloadcms/richtext-lexical'

/**
 * Tables in the editor. Payload's own feature is experimental, speaks English alone and merges cells; the nodes are the
 * same, Lexical's.
 */
export const TablesFeature = createServerFeature({
  key: 'exemplarTables',
  feature: {
    ClientFeature: 'payload-plugin-exemplar/client#TablesFeatureClient',
    nodes: [
      createNode({ node: TableNode }),
      createNode({ node: TableRowNode }),
      createNode({ node: TableCellNode }),
    ],
  },
})
