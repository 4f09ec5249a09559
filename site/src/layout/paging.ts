export type Paging = {
  readonly page: number
  readonly pages: number
  readonly offset: number
  readonly limit: number
}

/**
 * Which part of a list a query asks for. Returns undefined where there is no such page, so that the address is
 * answered as missing; page 1 of an empty list exists.
 */
export const findPaging = ({
  query,
  total,
  limit,
}: {
  query: URLSearchParams
  total: number
  limit: number
}): Paging | undefined => {
  const asked = query.get('page') ?? '1'
  const pages = Math.max(1, Math.ceil(total / limit))
  const page = /^[1-9]\d{0,6}$/.test(asked) ? Number(asked) : 0
  return page >= 1 && page <= pages ? { page, pages, offset: (page - 1) * limit, limit } : undefined
}
