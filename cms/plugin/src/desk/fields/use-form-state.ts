import { useForm } from '@payloadcms/ui'
import { useMemo } from 'react'
import type { FormState } from './row-anchor.ts'

/** What the open form holds whenever it is asked; a change of it draws nothing anew. */
export const useFormState = (): FormState => {
  const { getFields } = useForm()
  return useMemo(
    () => ({
      rowsAt: (path) => getFields()[path]?.rows,
      valueAt: (path) => getFields()[path]?.value,
    }),
    [getFields],
  )
}
