import { useTranslation } from '@payloadcms/ui'
import { useCallback } from 'react'
import { toWords } from './label.ts'

/** Reads labels in the language of the admin. */
export const useLabel = (): ((label: unknown) => string) => {
  const { i18n } = useTranslation()
  return useCallback((label: unknown) => toWords(label, i18n.language), [i18n.language])
}
