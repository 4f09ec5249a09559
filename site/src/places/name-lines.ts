import type { Register, RegisteredCommunity } from '@exemplar/shared/kinds/register'
import { replica } from '../gazette/open-replica.ts'
import type { Live } from '../gazette/replica.ts'
import { compareNames, type Named, toInitial } from './by-name.ts'
import { toNamings } from './rounds.ts'

/** A name in a list of communities, and what it leads to. */
export type NameLine = Named & {
  readonly slug: string
  readonly district: string
  /** The gazette number of the newest result in which the community is named. */
  readonly number?: number | undefined
  /** What is said behind a name that is a community's no more: `今新社区`. */
  readonly now?: string | undefined
}

/** Every name of the communities of some registers, those of today and those of before, by pinyin. */
export const listNameLines = (
  registers: readonly Pick<Register, 'district' | 'communities'>[],
  announcements: readonly Live<'announcement'>[],
): NameLine[] => {
  const namings = toNamings(announcements)
  const all = registers.flatMap(({ district, communities }) =>
    communities.map((community) => ({ district: district.name, community })),
  )
  const names = new Map(all.map(({ community: { id, name } }) => [id, name]))
  return all
    .flatMap(({ district, community }) => {
      const own = {
        ...{ name: community.name, reading: community.reading, slug: community.slug, district },
        number: namings.get(community.id)?.[0]?.entry.number,
        now: toMerged(community, names),
      }
      return [own, ...listFormer(community).map((name) => toFormer(name, own))]
    })
    .toSorted(compareNames)
}

const listFormer = ({ name, former = [] }: RegisteredCommunity): string[] =>
  [...new Set(former.map((one) => one.name))].filter((one) => one !== name)

const toFormer = (name: string, { slug, district, name: present }: NameLine): NameLine => ({
  ...{ name, slug, district },
  now: `今${present}`,
})

const toMerged = (
  { state, into = '', slug }: RegisteredCommunity,
  names: ReadonlyMap<string, string>,
): string | undefined => {
  if (state !== 'merged') return undefined
  // It may be in the register of another district.
  const heir = names.get(into) ?? replica().findCommunity(slug)?.registration?.heir?.name
  return `已并入${heir ?? '其他社区'}`
}

/** Lines under their letters, in the order of the alphabet; what begins with none comes last. */
export const toLetters = (lines: readonly NameLine[]): { letter: string; lines: NameLine[] }[] =>
  [...Map.groupBy(lines, toInitial)]
    .map(([letter, own]) => ({ letter, lines: own }))
    .toSorted((one, other) => toPlace(one.letter) - toPlace(other.letter))

const toPlace = (letter: string): number => (letter === '#' ? Number.MAX_SAFE_INTEGER : letter.charCodeAt(0))

/** Names that more than one of the lines has: they are told apart by their districts. */
export const listShared = (lines: readonly NameLine[]): ReadonlySet<string> =>
  new Set(
    [...Map.groupBy(lines, ({ name }) => name)].flatMap(([name, own]) => (own.length > 1 ? [name] : [])),
  )
