import { useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useState } from 'react'
import { useSlugs } from '../use-slugs.ts'

/**
 * The documents of a collection of ours (by its name) that a query finds, as the account may read them: undefined while
 * they are read, `failed` where they could not be. `query` is what stands after the question mark.
 */
export const useDocs = <Doc>(name: string, query: string): readonly Doc[] | 'failed' | undefined => {
  const { config } = useConfig()
  const slug = useSlugs()(name)
  const url = formatAdminURL({ apiRoute: config.routes.api, path: `/${slug}` })
  const [docs, setDocs] = useState<readonly Doc[] | 'failed'>()
  useEffect(() => {
    const controller = new AbortController()
    fetch(`${url}?${query}`, { credentials: 'include', signal: controller.signal })
      .then(async (answer) => setDocs(answer.ok ? ((await answer.json()) as { docs: Doc[] }).docs : 'failed'))
      .catch((error: Error) => {
        if (error.name !== 'AbortError') setDocs('failed')
      })
    return () => controller.abort()
  }, [query, url])
  return docs
}
