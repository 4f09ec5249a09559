import { useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useState } from 'react'
import type { Upkeep } from '../../../dashboard/upkeep/upkeep.ts'

/** What was read of it: undefined while it is read, or is not wanted; `failed` where it could not be. */
export type ReadUpkeep = Upkeep | 'failed' | undefined

/** What an administrator has to see to. */
export const useUpkeep = (isWanted: boolean): ReadUpkeep => {
  const { config } = useConfig()
  const [upkeep, setUpkeep] = useState<ReadUpkeep>()
  const url = formatAdminURL({ apiRoute: config.routes.api, path: '/upkeep' })
  useEffect(() => {
    if (!isWanted) return undefined
    const controller = new AbortController()
    fetch(url, { credentials: 'include', signal: controller.signal })
      .then(async (answer) => setUpkeep(answer.ok ? ((await answer.json()) as Upkeep) : 'failed'))
      .catch((error: Error) => {
        if (error.name !== 'AbortError') setUpkeep('failed')
      })
    return () => controller.abort()
  }, [isWanted, url])
  return upkeep
}
