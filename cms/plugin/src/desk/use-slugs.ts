import { useConfig } from '@payloadcms/ui'
import { useCallback } from 'react'

/** The slug that a collection of ours has in this app, by its name; a name that is none of ours stays as it is. */
export const useSlugs = (): ((name: string) => string) => {
  const { config } = useConfig()
  return useCallback(
    (name) => config.collections.find(({ admin }) => admin?.custom?.exemplar === name)?.slug ?? name,
    [config.collections],
  )
}
