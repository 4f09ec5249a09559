import { useAllFormFields, useForm } from '@payloadcms/ui'
import { useEffect } from 'react'

/**
 * Opens the rows that somebody adds. A list that comes folded folds what is added to it as well (Payload's
 * `initCollapsed`), and the first click on a new row would go into unfolding it.
 */
export const useNewRowsOpen = (): void => {
  const { dispatchFields } = useForm()
  const [fields] = useAllFormFields()
  useEffect(() => {
    for (const [path, field] of Object.entries(fields)) {
      const rows = field?.rows ?? []
      // A row that was just added is loading, and nobody has said yet whether it is folded.
      if (!rows.some(({ collapsed, isLoading }) => isLoading && collapsed === undefined)) continue
      const updatedRows = rows.map((row) =>
        row.isLoading && row.collapsed === undefined ? { ...row, collapsed: false } : row,
      )
      dispatchFields({ type: 'SET_ALL_ROWS_COLLAPSED', path, updatedRows })
    }
  }, [dispatchFields, fields])
}
