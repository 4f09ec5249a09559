import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useMemo } from 'react'
import type { DocumentAddress } from './call-server.ts'
import { useOpener } from './use-opener.ts'

/** The document that is open; undefined while it is not saved. */
export const useAddress = (): DocumentAddress | undefined => {
  const { collectionSlug, id } = useDocumentInfo()
  const { config } = useConfig()
  const api = config.routes.api
  const account = useOpener()
  return useMemo(
    () => (collectionSlug && id ? { api, collection: collectionSlug, id: String(id), account } : undefined),
    [account, api, collectionSlug, id],
  )
}
