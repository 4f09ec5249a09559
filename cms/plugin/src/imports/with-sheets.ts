import type { CollectionConfig } from 'payload'
import { getLastImport, postSheet, postUndo } from './doors/import-doors.ts'
import { getSheet } from './doors/sheet-door.ts'
import { findTable } from './tables/index.ts'

/** A collection whose list is handed out as a workbook, and filled by one where it has a table; none that is hidden. */
export const withSheets = (collection: CollectionConfig): CollectionConfig => {
  const { admin, endpoints, slug } = collection
  if (admin?.hidden === true) return collection
  const takesIn = findTable(String(admin?.custom?.exemplar ?? slug)) !== undefined
  const doors = [getSheet, ...(takesIn ? [postSheet, getLastImport, postUndo] : [])]
  const isReviewed = collection.fields.some((field) => 'name' in field && field.name === 'review')
  const { components } = admin ?? {}
  return {
    ...collection,
    endpoints: [...doors, ...(endpoints || [])],
    admin: {
      ...admin,
      components: {
        ...components,
        beforeListTable: [
          ...(components?.beforeListTable ?? []),
          { path: 'payload-plugin-exemplar/client#ListDoors', clientProps: { takesIn } },
        ],
        ...(takesIn
          ? {
              views: {
                ...components?.views,
                import: {
                  Component: {
                    path: 'payload-plugin-exemplar/client#ImportView',
                    clientProps: { collection: slug, isReviewed },
                  },
                  path: '/import',
                  exact: true,
                },
              },
            }
          : {}),
      },
    },
  }
}
