import { replica } from '../../gazette/open-replica.ts'
import type { StoryCount } from '../../gazette/replica.ts'
import type { Facet, FacetWord } from '../../kinds/story/facet.ts'
import { compareNames } from '../../places/by-name.ts'
import { type Filter, toStoriesPath } from './filter.ts'
import { countWithin, listMembers, type Selection } from './selection.ts'

/**
 * The rows of the filter. Each word keeps what is chosen in the other rows; as a file it leads to what it says alone,
 * because all that can be combined would be more files than a gazette has entries. What counts change with every publish,
 * so that a file has none but under the bare address.
 */
export const toFacets = (selection: Selection, { asFile }: { asFile: boolean }): Facet[] => {
  const { filter, chosen, paging } = selection
  const isCounted = !asFile || (paging.number === undefined && !Object.values(filter).some(Boolean))
  const counts = isCounted ? selection.listCounts() : []
  const toWord: ToWord = ({ title, part, isCurrent, count, category }) => ({
    ...{ title, isCurrent, category },
    path: toStoriesPath(asFile ? part : { ...filter, ...part }),
    count: isCounted ? count?.() : undefined,
  })
  const facets = [
    toCategories(selection, toWord),
    ...(chosen.category ? [toStandards(selection, toWord)] : []),
    toDistricts(selection, { counts, toWord }),
    ...(chosen.district && !asFile ? [toCommunities(selection, { counts, toWord })] : []),
    toYears(selection, { counts, toWord }),
    ...(!asFile && selection.countAll() > 1 ? [toOrders(selection, toWord)] : []),
  ]
  // One word that is all there is chooses nothing.
  return facets.filter(({ words }) => words.length > 1)
}

type ToWord = (word: Omit<FacetWord, 'path' | 'count'> & { part: Filter; count?: () => number }) => FacetWord
type Counted = { readonly counts: readonly StoryCount[]; readonly toWord: ToWord }

const toCategories = ({ tags, chosen }: Selection, toWord: ToWord): Facet => {
  const first = [...new Map([...tags.values()].map((tag) => [tag.category, tag])).values()]
  const words = [undefined, ...first].map((tag) =>
    toWord({
      title: tag?.categoryTitle ?? '全部',
      part: { category: tag?.category, standard: undefined },
      isCurrent: tag?.category === chosen.category?.category,
      category: tag?.category,
    }),
  )
  return { label: '大项', words }
}

const toStandards = ({ tags, chosen, places }: Selection, toWord: ToWord): Facet => {
  const within = [...tags.values()].filter(({ category }) => category === chosen.category?.category)
  const numbers = within.map(({ number }) => number)
  const choice = { communities: listMembers(places, chosen), year: chosen.year }
  let counts: ReadonlyMap<number, number> | undefined
  const count = (number: number): number => {
    counts ??= replica().countChosenByStandard(numbers, choice)
    return counts.get(number) ?? 0
  }
  const words = within.map(({ number, title, category }) =>
    toWord({
      title: `${number}　${title}`,
      part: { standard: number, category: undefined },
      isCurrent: number === chosen.standard?.number,
      ...{ count: () => count(number), category },
    }),
  )
  return { label: '小项', words }
}

const toDistricts = ({ districts, places, chosen }: Selection, { counts, toWord }: Counted): Facet => ({
  label: '区市',
  words: [
    toWord({
      title: '全市',
      part: { district: undefined, community: undefined },
      isCurrent: !chosen.district && !chosen.community,
    }),
    ...districts.map((district) =>
      toWord({
        title: district.register.document.district.name,
        part: { district: district.register.document.slug, community: undefined },
        isCurrent: district.register.document.slug === chosen.district?.register.document.slug,
        count: () =>
          countWithin(counts, { communities: listMembers(places, { district }), year: chosen.year }),
      }),
    ),
  ],
})

/** Those of the district that have any: the others are in the district's own pages. */
const toCommunities = ({ places, chosen }: Selection, { counts, toWord }: Counted): Facet => {
  const words = places
    .filter(({ district }) => district === chosen.district?.register.document.slug)
    .toSorted(compareNames)
    .map(({ slug, name, members }) =>
      toWord({
        title: name,
        part: { community: slug, district: undefined },
        isCurrent: slug === chosen.community?.slug,
        count: () => countWithin(counts, { communities: members, year: chosen.year }),
      }),
    )
  return { label: '社区', words: words.filter(({ count, isCurrent }) => count || isCurrent) }
}

const toYears = ({ places, years: found, chosen }: Selection, { counts, toWord }: Counted): Facet => {
  const years = [...new Set([...found, ...(chosen.year ? [chosen.year] : [])])]
  const communities = listMembers(places, chosen)
  return {
    label: '年份',
    words: [
      toWord({ title: '全部', part: { year: undefined }, isCurrent: chosen.year === undefined }),
      ...years
        .toSorted((one, other) => other - one)
        .map((year) =>
          toWord({
            title: `${year}年`,
            part: { year },
            isCurrent: year === chosen.year,
            count: () => countWithin(counts, { communities, year }),
          }),
        ),
    ],
  }
}

const toOrders = ({ filter }: Selection, toWord: ToWord): Facet => ({
  label: '排序',
  words: [false, true].map((isOldestFirst) =>
    toWord({
      title: isOldestFirst ? '最早在前' : '最新在前',
      part: { isOldestFirst },
      isCurrent: Boolean(filter.isOldestFirst) === isOldestFirst,
    }),
  ),
})

/** Where nothing is found: each thing that is chosen, with what there is without it. */
export const toLooser = ({ filter, chosen, listCounts, places }: Selection): FacetWord[] => {
  const counts = listCounts()
  const { year } = chosen
  const communities = listMembers(places, chosen)
  const everywhere = replica().countStories()
  const looser: [unknown, string, Filter, number][] = [
    [
      chosen.category,
      '不限标准',
      { category: undefined, standard: undefined },
      countWithin(everywhere, { communities, year }),
    ],
    [
      chosen.district ?? chosen.community,
      '不限区市',
      { district: undefined, community: undefined },
      countWithin(counts, { year }),
    ],
    [year, '不限年份', { year: undefined }, countWithin(counts, { communities })],
  ]
  return looser.flatMap(([is, title, part, count]) =>
    is && count > 0 ? { title, path: toStoriesPath({ ...filter, ...part }), count, isCurrent: false } : [],
  )
}
