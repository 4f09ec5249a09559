import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import type { ClientField } from 'payload'

/** One for all times: what is made from the fields is made anew when they are others. */
const none: readonly ClientField[] = []

/** The fields of the collection whose document is open. */
export const useDocumentFields = (): readonly ClientField[] => {
  const { collectionSlug } = useDocumentInfo()
  const { getEntityConfig } = useConfig()
  return collectionSlug ? (getEntityConfig({ collectionSlug })?.fields ?? none) : none
}
