import { replica } from '../../gazette/open-replica.ts'
import type { Live, Place, StoryCount } from '../../gazette/replica.ts'
import { readStandardTags } from '../../kinds/parts/standard-set.ts'
import { findCounted, findGrowing, type Paging, readPage } from '../../layout/paging.ts'
import type { StandardTag, StandardTags } from '../../layout/standard-tag.ts'
import { type DistrictLine, listDistricts } from '../../places/districts.ts'
import { type Filter, readFilter, toStoriesPath } from './filter.ts'

/** What is chosen, with what is known of it. */
export type Chosen = {
  readonly category?: StandardTag | undefined
  readonly standard?: StandardTag | undefined
  readonly district?: DistrictLine | undefined
  readonly community?: Place | undefined
  readonly year?: number | undefined
}

/** Which stories an address asks for, and the page of them that it asks for. */
export type Selection = {
  readonly filter: Filter
  readonly chosen: Chosen
  readonly tags: StandardTags
  readonly districts: readonly DistrictLine[]
  readonly places: readonly Place[]
  /** How many stories of the standards that are chosen there are, wherever and whenever they are of. */
  readonly listCounts: () => readonly StoryCount[]
  /** The years of those stories, the newest first. */
  readonly years: readonly number[]
  readonly stories: Live<'story'>[]
  /** How many there are on all pages. */
  readonly countAll: () => number
  readonly paging: Paging
}

/** Stories to a page. */
const limit = 20

/**
 * Reads the query of the list. Undefined where it names something that there is not, or two things of which one is not in
 * the other; `moved` is where the stories of a community are whose address was another, or which was merged.
 */
export const findSelection = (query: URLSearchParams): Selection | { moved: string } | undefined => {
  const filter = readFilter(query)
  if (!filter) return undefined
  const gazette = replica()
  const [tags, districts, places] = [readStandardTags(), listDistricts(), gazette.listPlaces()]
  const all = [...tags.values()]
  const found = filter.community === undefined ? undefined : findCommunity(filter.community, places)
  if (found && found.slug !== filter.community)
    return { moved: toStoriesPath({ ...filter, community: found.slug }) }
  const standard = all.find(({ number }) => number === filter.standard)
  const category = all.find((tag) => tag.category === (filter.category ?? standard?.category))
  const wanted = filter.district ?? found?.district
  const district = districts.find(({ register }) => register.document.slug === wanted)
  const chosen = { standard, category, district, community: found, year: filter.year }
  if (!isWhole(filter, chosen)) return undefined
  const numbers = listNumbers(tags, chosen)
  const choice = { standards: numbers, communities: listMembers(places, chosen), year: chosen.year }
  const countAll = (most?: number): number => gazette.countChosen(choice, most)
  // The oldest first, what is published comes to the end: there the pages stay as they are by themselves.
  const paging = filter.isOldestFirst
    ? findCounted({ query, total: countAll(), limit })
    : findGrowing({ query, count: countAll, limit })
  if (!paging) return undefined
  return {
    ...{ filter, chosen, tags, districts, places, countAll, paging },
    listCounts: () => gazette.countStories(numbers),
    years: gazette.listStoryYears(numbers),
    stories: filter.isOldestFirst
      ? gazette.listStories(choice, { ...paging.stretch, isOldestFirst: true })
      : readPage(paging, (stretch) => gazette.listStories(choice, stretch)),
  }
}

/** A community of the registers, or one that stories name and no register has. */
const findCommunity = (slug: string, places: readonly Place[]): Place | undefined => {
  const standing = places.find((place) => place.slug === slug)
  if (standing) return standing
  const community = replica().findCommunity(slug)?.community
  if (!community) return undefined
  const heir = places.find(({ members }) => members.includes(community.id))
  return heir ?? { ...community, district: '', members: [community.id] }
}

/** Whether all that is asked for is there, and what is narrower lies in what is wider. */
const isWhole = (filter: Filter, { standard, category, district, community, year }: Chosen): boolean => {
  const asked = [
    [filter.standard, standard],
    [filter.category, category],
    [filter.district, district],
    [filter.community, community],
  ]
  if (asked.some(([value, found]) => value !== undefined && found === undefined)) return false
  if (standard && standard.category !== category?.category) return false
  const isElsewhere = community && district && !isIn(community, district)
  return !isElsewhere && (year === undefined || replica().listStoryYears().includes(year))
}

const isIn = (community: Place, { register }: DistrictLine): boolean =>
  community.district === register.document.slug

/** The numbers of the standards that are chosen; undefined where all are. */
const listNumbers = (tags: StandardTags, { standard, category }: Chosen): number[] | undefined => {
  if (standard) return [standard.number]
  if (!category) return undefined
  return [...tags.values()].filter((tag) => tag.category === category.category).map(({ number }) => number)
}

/** The ids under which the stories of the chosen place may have been written; undefined where all are. */
export const listMembers = (
  places: readonly Place[],
  { community, district }: Pick<Chosen, 'community' | 'district'>,
): string[] | undefined => {
  if (community) return [...community.members]
  if (!district) return undefined
  return places.filter((place) => isIn(place, district)).flatMap(({ members }) => members)
}

/** How many of the stories are of any of some communities, and of a year. */
export const countWithin = (
  counts: readonly StoryCount[],
  { communities, year }: { communities?: readonly string[] | undefined; year?: number | undefined },
): number => {
  const ids = communities && new Set(communities)
  return counts.reduce((sum, count) => {
    const isOf = (!ids || ids.has(count.community)) && (year === undefined || count.year === year)
    return isOf ? sum + count.stories : sum
  }, 0)
}
