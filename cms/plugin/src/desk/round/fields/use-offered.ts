import { useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useState } from 'react'
import { useSlugs } from '../../use-slugs.ts'

export type Standard = { readonly number: number; readonly title: string }
/** Something that a form offers, by its id. */
export type Offered = { readonly id: string; readonly title: string }

const read = async <T>(api: string, path: string): Promise<readonly T[]> => {
  const response = await fetch(formatAdminURL({ apiRoute: api, path: path as `/${string}` }), {
    credentials: 'include',
  })
  return ((await response.json()) as { docs?: T[] }).docs ?? []
}

/** Once a page: a sheet and a list of evidence ask for the same. */
const known = new Map<string, Promise<readonly unknown[]>>()

/** Undefined until it is read. */
const useList = <T>(path: string | undefined): readonly T[] | undefined => {
  const { config } = useConfig()
  const [list, setList] = useState<readonly T[]>()
  const api = config.routes.api
  useEffect(() => {
    if (path === undefined) return
    const reading = known.get(path) ?? read<T>(api, path)
    known.set(path, reading)
    reading.then(
      (found) => setList(found as readonly T[]),
      () => known.delete(path),
    )
  }, [api, path])
  return list
}

const none: readonly never[] = []

/** The standards, by number. */
export const useStandards = (): readonly Standard[] =>
  useList<Standard>(`/${useSlugs()('standards')}?sort=number&depth=0&pagination=false`) ?? none

/** All districts, or all units. */
export const useOffered = (collection: 'districts' | 'units'): readonly Offered[] => {
  const slug = useSlugs()(collection)
  const path = `/${slug}?sort=createdAt&depth=0&pagination=false`
  return (useList<{ id: string; name: string }>(path) ?? none).map(toOffered)
}

const toOffered = ({ id, name }: { id: string; name: string }): Offered => ({ id, title: name })

/** All communities by their titles: names alone are not told apart. */
export const useAllCommunities = (): readonly Offered[] => {
  const slug = useSlugs()('communities')
  return useList<Offered>(`/${slug}?sort=pinyin&depth=0&pagination=false&select[title]=true`) ?? none
}

/** The communities of a district that still exist by themselves. */
export const useCommunities = (code: string): readonly Offered[] | undefined => {
  const slug = useSlugs()('communities')
  const own = `where[district.code][equals]=${encodeURIComponent(code)}&where[state][not_equals]=merged`
  const query = `${own}&sort=pinyin&depth=0&pagination=false`
  return useList<{ id: string; name: string }>(`/${slug}?${query}`)?.map(toOffered)
}

/** The public stories of a community, which evidence may name; none as long as none is chosen. */
export const useStories = (community: string): readonly Offered[] => {
  const slug = useSlugs()('stories')
  const where = `where[community][equals]=${encodeURIComponent(community)}&where[review.live.number][greater_than]=0`
  const query = `${where}&sort=title&depth=0&pagination=false`
  return useList<Offered>(community === '' ? undefined : `/${slug}?${query}`) ?? none
}
