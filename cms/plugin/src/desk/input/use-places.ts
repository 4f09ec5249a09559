import { useConfig } from '@payloadcms/ui'
import type { Where } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { useCallback, useEffect, useState } from 'react'

/** A community, a district or a unit as it is offered: what it is called, and what else it is found by. */
export type OfferedPlace = { readonly id: string; readonly title: string; readonly pinyin: string }

/** A nested question as Payload reads it out of an address: `where[and][0][name][equals]=…`. Pure. */
const toParts = (value: unknown, at: string): readonly (readonly [string, string])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => toParts(inner, `${at}[${key}]`))
    : [[at, String(value)]]

/** So many ids make an address that every server before the CMS takes. */
const most = 50

/** Reads the communities, districts or units that a question is true of. */
export const useReadPlaces = (collection: string) => {
  const { config, getEntityConfig } = useConfig()
  const title = getEntityConfig({ collectionSlug: collection })?.admin?.useAsTitle ?? 'title'
  const url = formatAdminURL({ apiRoute: config.routes.api, path: `/${collection}` })
  return useCallback(
    async (where: Where): Promise<readonly OfferedPlace[]> => {
      const query = new URLSearchParams([...toParts(where, 'where').map(([name, value]) => [name, value])])
      for (const field of [title, 'pinyin']) query.set(`select[${field}]`, 'true')
      for (const [name, value] of Object.entries({ depth: '0', pagination: 'false', sort: 'pinyin' }))
        query.set(name, value)
      const answer = await fetch(`${url}?${query}`, { credentials: 'include' })
      if (!answer.ok) throw new Error(`communities: ${answer.status}`)
      const { docs } = (await answer.json()) as { docs: Readonly<Record<string, unknown>>[] }
      return docs.map(({ id, pinyin, [title]: name }) => ({
        ...{ id: String(id), title: String(name ?? ''), pinyin: String(pinyin ?? '') },
      }))
    },
    [title, url],
  )
}

type Offer = {
  /** In the order of their pinyin; undefined until they were asked for. */
  readonly offered: readonly OfferedPlace[] | undefined
  /** Those that are chosen; one that was not read yet, or is gone, keeps its place without a name. */
  readonly chosen: readonly OfferedPlace[]
  readonly isFailed: boolean
  readonly isAsking: boolean
  readonly ask: () => void
}

/** The places that may be chosen, asked for when somebody is about to choose, and those that are chosen. */
export const usePlaces = (
  collection: string,
  { ids, where }: { ids: readonly string[]; where: Where | false },
): Offer => {
  const read = useReadPlaces(collection)
  const [offered, setOffered] = useState<readonly OfferedPlace[]>()
  const [known, setKnown] = useState<ReadonlyMap<string, OfferedPlace>>(new Map())
  const [isFailed, setFailed] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const keep = useCallback(
    (found: readonly OfferedPlace[]) =>
      setKnown((before) => new Map([...before, ...found.map((one) => [one.id, one] as const)])),
    [],
  )
  const missing = ids.filter((id) => !known.has(id)).join(',')
  useEffect(() => {
    const all = missing === '' ? [] : missing.split(',')
    for (let from = 0; from < all.length; from += most)
      read({ id: { in: all.slice(from, from + most).join(',') } }).then(keep, () => setFailed(true))
  }, [keep, missing, read])
  const ask = () => {
    const asking = where === false ? Promise.resolve([]) : read(where)
    setAsking(true)
    asking
      .then(
        (found) => {
          setOffered(found)
          setFailed(false)
          keep(found)
        },
        () => setFailed(true),
      )
      .finally(() => setAsking(false))
  }
  return {
    offered,
    chosen: ids.map((id) => known.get(id) ?? { id, title: '…', pinyin: '' }),
    isAsking,
    isFailed,
    ask,
  }
}
