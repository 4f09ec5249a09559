import type { Label } from '@exemplar/shared/glossary'
import { useTranslation } from '@payloadcms/ui'
import { useCallback } from 'react'

/** Picks the words in the language of the admin; Chinese unless it is English. */
export const useSay = (): ((label: Label) => string) => {
  const { i18n } = useTranslation()
  const english = i18n.language === 'en'
  return useCallback((label: Label) => (english ? label.en : label.zh), [english])
}
