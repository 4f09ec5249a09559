import { replica } from '../../gazette/open-replica.ts'
import type { Live } from '../../gazette/replica.ts'
import { readStandardTags } from '../../kinds/parts/standard-set.ts'
import { findPaging, type Paging } from '../../layout/paging.ts'
import type { StandardTag, StandardTags } from '../../layout/standard-tag.ts'

/** Which stories an address asks for: all, those of a category, or those of a standard; and which page of them. */
export type Selection = {
  readonly tags: StandardTags
  readonly category?: number
  readonly standard?: StandardTag
  readonly stories: Live<'story'>[]
  readonly total: number
  readonly paging: Paging
  /** Path of a page of the same selection. */
  readonly toPath: (page: number) => string
}

const limit = 20

const toPath = (filter: Record<string, number>) => (page: number) => {
  const query = new URLSearchParams(
    Object.entries({ ...filter, ...(page > 1 && { page }) }).map(([key, value]) => [key, String(value)]),
  )
  return query.size > 0 ? `/stories?${query}` : '/stories'
}

/** Reads the query of the list. Undefined where it names no standard, category or page that there is. */
export const findSelection = (query: URLSearchParams): Selection | undefined => {
  const tags = readStandardTags()
  const [asked, category] = [query.get('standard'), query.get('category')]
  if (asked !== null) {
    const standard = [...tags.values()].find(({ number }) => String(number) === asked)
    return standard && select({ query, tags, standard, numbers: [standard.number] })
  }
  if (category === null) return select({ query, tags })
  const within = [...tags.values()].filter((tag) => String(tag.category) === category)
  const numbers = within.map(({ number }) => number)
  return within.length > 0 ? select({ query, tags, category: Number(category), numbers }) : undefined
}

const select = ({
  query,
  tags,
  standard,
  category,
  numbers,
}: {
  query: URLSearchParams
  tags: StandardTags
  standard?: StandardTag
  category?: number
  numbers?: number[]
}): Selection | undefined => {
  const gazette = replica()
  const total = numbers ? gazette.countStoriesByStandards(numbers) : gazette.countLive('story')
  const paging = findPaging({ query, total, limit })
  if (!paging) return undefined
  const stories = numbers
    ? gazette.listStoriesByStandards(numbers, paging)
    : gazette.listLive('story', paging)
  const filter = {
    ...(standard && { standard: standard.number }),
    ...(category !== undefined && { category }),
  }
  return {
    tags,
    ...(standard && { standard }),
    ...(category !== undefined && { category }),
    stories,
    total,
    paging,
    toPath: toPath(filter),
  }
}
