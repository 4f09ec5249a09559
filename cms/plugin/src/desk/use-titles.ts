import { useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useState } from 'react'

type Titled = { id: string; name?: string; title?: string; number?: number }

/** One list for each collection and page of the admin, so that rows of an array don't ask one by one. */
const lists = new Map<string, Promise<ReadonlyMap<string, string>>>()

/** What the related document is called; undefined while nothing is chosen, or it is not read yet. */
export const useTitle = (collection: string, relation: unknown): string | undefined => {
  const { config } = useConfig()
  const [titles, setTitles] = useState<ReadonlyMap<string, string>>()
  const id = toId(relation)
  useEffect(() => {
    if (id) listTitles(config.routes.api, collection, id).then(setTitles, () => setTitles(undefined))
  }, [collection, config.routes.api, id])
  return id ? titles?.get(id) : undefined
}

const toId = (relation: unknown): string | undefined => {
  const id = typeof relation === 'object' && relation !== null && 'id' in relation ? relation.id : relation
  return typeof id === 'string' ? id : undefined
}

const listTitles = async (
  api: string,
  collection: string,
  id: string,
): Promise<ReadonlyMap<string, string>> => {
  const known = await lists.get(collection)?.catch(() => undefined)
  if (known?.has(id)) return known
  const reading = readTitles(api, collection)
  lists.set(collection, reading)
  return reading
}

const readTitles = async (api: string, collection: string): Promise<ReadonlyMap<string, string>> => {
  const url = formatAdminURL({ apiRoute: api, path: `/${collection}` })
  const response = await fetch(`${url}?depth=0&pagination=false`, { credentials: 'include' })
  const { docs = [] } = (await response.json()) as { docs?: Titled[] }
  return new Map(
    docs.map(({ id, name, number, title }) => [id, [number, title ?? name].filter(Boolean).join('　')]),
  )
}
