/** What an address asks of the list of stories, as it is written in its query; each part may be absent. */
export type Filter = {
  readonly category?: number | undefined
  readonly standard?: number | undefined
  /** Slug of its register. */
  readonly district?: string | undefined
  /** Slug. */
  readonly community?: string | undefined
  readonly year?: number | undefined
  readonly isOldestFirst?: boolean | undefined
}

/** The narrower part says the wider one: a standard its category, a community its district. */
export const toStoriesPath = (
  { category, standard, district, community, year, isOldestFirst }: Filter,
  page?: number,
): string => {
  const query = new URLSearchParams()
  const set = (name: string, value: number | string | undefined) => {
    if (value !== undefined) query.set(name, String(value))
  }
  set('standard', standard)
  if (standard === undefined) set('category', category)
  if (community === undefined) set('district', district)
  set('community', community)
  set('year', year)
  if (isOldestFirst) set('sort', 'oldest')
  set('page', page)
  return query.size > 0 ? `/stories?${query}` : '/stories'
}

const counted = /^[1-9]\d{0,3}$/

/** Reads a query. Undefined where a number is none, or an order is not known. */
export const readFilter = (query: URLSearchParams): Filter | undefined => {
  const numbers = ['category', 'standard', 'year'].map((name) => query.get(name))
  const sort = query.get('sort')
  if (numbers.some((value) => value !== null && !counted.test(value))) return undefined
  if (sort !== null && sort !== 'oldest') return undefined
  const [category, standard, year] = numbers.map((value) => (value === null ? undefined : Number(value)))
  const [district, community] = ['district', 'community'].map((name) => query.get(name) ?? undefined)
  return { category, standard, district, community, year, isOldestFirst: sort !== null }
}
