import { replica } from '../../gazette/open-replica.ts'
import {
  type Found,
  type Hit,
  type SearchColumn,
  type Suggestion,
  searchColumns,
} from '../../gazette/replica.ts'
import { readStandardTags } from '../../kinds/parts/standard-set.ts'
import { findCounted, type Paging } from '../../layout/paging.ts'
import { type DistrictLine, listDistricts } from '../../places/districts.ts'
import { readAskedNumber } from './asked-number.ts'

/** What a search is narrowed to; a district by its register. */
export type Narrowed = {
  readonly kind?: SearchColumn | undefined
  readonly district?: DistrictLine['register']['document'] | undefined
  readonly year?: number | undefined
}

/** What was asked: the words, and what they are narrowed to. */
export type Asked = { readonly query: string } & Narrowed

export const isNarrowed = ({ kind, district, year }: Narrowed): boolean =>
  kind !== undefined || district !== undefined || year !== undefined

/** A page that a query names by its number. */
type Direct = { readonly path: string; readonly title: string }

/** What was asked and what was found. */
export type Answered = {
  readonly asked: Asked
  /** What may be chosen to narrow it. */
  readonly districts: readonly DistrictLine[]
  readonly years: readonly number[]
  readonly direct: readonly Direct[]
  readonly founds: ReadonlyMap<SearchColumn, Found>
  readonly total: number
  readonly hasMore: boolean
  /** The one column that is listed whole, page by page; without it each shows its best. */
  readonly list?: { readonly column: SearchColumn; readonly hits: readonly Hit[]; readonly paging: Paging }
  /** Where there is nothing: how much there is without narrowing, and what else may have been meant. */
  readonly elsewhere?: number
  readonly suggestion?: Suggestion
}

const [shownEach, limit] = [3, 20]
const longestQuery = 100

/** Path of what is asked, without what is not; of the first page without a number. */
export const toSearchPath = ({ query, kind, district, year }: Asked, page?: number): string => {
  const parameters = new URLSearchParams({
    q: query,
    ...(kind && { kind }),
    ...(district && { district: district.slug }),
    ...(year !== undefined && { year: String(year) }),
    ...(page !== undefined && { page: String(page) }),
  })
  return `/search?${parameters}`
}

/** The words that are asked for; empty where there are none. */
export const readQuery = (parameters: URLSearchParams): string =>
  (parameters.get('q') ?? '').trim().slice(0, longestQuery).toWellFormed()

/** Searches for `?q=`. Undefined where it is narrowed to what there is not, or the asked page of the answer does not exist. */
export const findSearch = (parameters: URLSearchParams): Answered | undefined => {
  const [districts, years] = [listDistricts(), replica().listSearchYears()]
  const narrowed = readNarrowed(parameters, { districts, years })
  if (!narrowed) return undefined
  const asked = { query: readQuery(parameters), ...narrowed }
  const within = { year: asked.year, district: asked.district?.district.code }
  const { founds, listed } = replica().searchColumns(asked.query, {
    ...{ ...within, limit: shownEach },
    whole: { column: asked.kind, limit, offset: toOffset(parameters) },
  })
  const whole = listed && founds.get(listed)
  const paging = findCounted({ query: parameters, total: whole?.total ?? 0, limit })
  if (!paging) return undefined
  const all = whole ? [whole] : [...founds.values()]
  const total = all.reduce((sum, found) => sum + found.total, 0)
  return {
    ...{ asked, districts, years, founds, total },
    direct: isNarrowed(asked) || paging.number !== undefined ? [] : listDirect(asked.query, all),
    hasMore: all.some((found) => found.hasMore),
    ...(listed && total > 0 && { list: { column: listed, hits: whole?.hits ?? [], paging } }),
    ...(total === 0 && findElse(asked)),
  }
}

/** Where the asked page begins; whether there is one is seen once it is known how much there is. */
const toOffset = (parameters: URLSearchParams): number => {
  const page = Number(parameters.get('page') ?? '1')
  return Number.isSafeInteger(page) && page > 1 ? (page - 1) * limit : 0
}

/** Reads what a search is narrowed to. Undefined where that is none of what there is. */
const readNarrowed = (
  parameters: URLSearchParams,
  { districts, years }: { districts: readonly DistrictLine[]; years: readonly number[] },
): Narrowed | undefined => {
  const [kind, district, year] = [parameters.get('kind'), parameters.get('district'), parameters.get('year')]
  const narrowed = {
    kind: searchColumns.find((key) => key === kind),
    district: districts.find(({ register }) => register.document.slug === district)?.register.document,
    year: years.find((one) => String(one) === year),
  }
  const isUnknown = (value: string | null, found: unknown): boolean => value !== null && found === undefined
  const isLost =
    isUnknown(kind, narrowed.kind) || isUnknown(district, narrowed.district) || isUnknown(year, narrowed.year)
  return isLost ? undefined : narrowed
}

/** Where there is nothing: elsewhere, or in other words. */
const findElse = ({ query, ...narrowed }: Asked): Pick<Answered, 'elsewhere' | 'suggestion'> => {
  const elsewhere = isNarrowed(narrowed) ? replica().search(query, { limit: 0 }).total : 0
  return elsewhere > 0 ? { elsewhere } : { suggestion: replica().suggest(query, { limit: 5 }) }
}

/** What a query names by its number, where that is not what is found first. */
const listDirect = (query: string, founds: readonly Found[]): Direct[] => {
  const { standard, entry } = readAskedNumber(query)
  const tag = standard === undefined ? undefined : readStandardTags().get(standard)
  const [line] = entry === undefined ? [] : replica().listEntries({ before: entry + 1, limit: 1 })
  const direct = [
    ...(tag ? [{ path: `/standards/${tag.number}`, title: `第${tag.number}项　${tag.title}` }] : []),
    ...(line && line.number === entry
      ? [{ path: `/gazette/${entry}`, title: `公报第${entry}号${line.title ? `：${line.title}` : ''}` }]
      : []),
  ]
  return direct.filter(({ path }) => founds.every(({ hits }) => hits[0]?.passage.path !== path))
}
