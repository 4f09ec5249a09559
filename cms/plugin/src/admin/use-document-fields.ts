import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import type { ClientField } from 'payload'

/** The fields of the collection whose document is open. */
export const useDocumentFields = (): readonly ClientField[] => {
  const { collectionSlug } = useDocumentInfo()
  const { getEntityConfig } = useConfig()
  return collectionSlug ? (getEntityConfig({ collectionSlug })?.fields ?? []) : []
}
