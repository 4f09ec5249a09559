import { hash } from 'node:crypto'
import { toCanonicalJson } from '@exemplar/shared/gazette/digest'
import { replica } from '../../gazette/open-replica.ts'
import type { EntryLine } from '../../gazette/replica.ts'
import { findStandardSet } from '../../kinds/parts/standard-set.ts'
import { compareNames } from '../../places/by-name.ts'
import { listDistricts } from '../../places/districts.ts'
import { findEmblem } from '../../places/emblem.ts'
import { toSiteAddress } from '../site-address.ts'
import { type BoardCommunity, type BoardFrame, readBoardFrame } from './find-board.ts'
import { findSetAt } from './find-set.ts'
import { boardRecipe } from './recipe.ts'
import type { Variant } from './sizes.ts'

/** All boards of the city, or of a district, by the set in force: named and not made. */
export type Archive = {
  readonly frame: BoardFrame
  /** By district, and in each by their pinyin. */
  readonly communities: readonly BoardCommunity[]
  /** Of the district, where it is of one alone. */
  readonly place: string | undefined
  readonly digest: string
}

/** What comes of asking for an archive: itself, or the withdrawal that took the last set. */
type FoundArchive = { readonly archive: Archive } | { readonly gone: EntryLine }

/** Undefined where no set was ever published, or the district is not there. */
export const findArchive = async (
  variant: Variant,
  district: string | undefined,
): Promise<FoundArchive | undefined> => {
  const live = findStandardSet()
  const withdrawn = live ? undefined : replica().findLastWithdrawn('standard-set')
  if (withdrawn) return { gone: withdrawn.entry }
  const set = live && findSetAt(live.entry.number)
  const districts = listDistricts().filter(
    ({ register }) => district === undefined || register.document.slug === district,
  )
  const frame = set?.state === 'kept' ? await readBoardFrame(set, variant) : undefined
  const communities = districts.flatMap(({ register }) => listBoardCommunities(register.document))
  if (!frame || communities.length === 0) return undefined
  const place = district === undefined ? undefined : districts[0]?.register.document.district.name
  return { archive: { frame, communities, place, digest: toArchiveDigest({ frame, communities }) } }
}

const listBoardCommunities = ({
  slug,
  district,
}: {
  readonly slug: string
  readonly district: { readonly name: string }
}): BoardCommunity[] =>
  replica()
    .listPlaces()
    .filter((place) => place.district === slug)
    .toSorted(compareNames)
    .map((place) => ({
      slug: place.slug,
      name: place.name,
      district: district.name,
      lattice: findEmblem(place.slug),
    }))

const toArchiveDigest = (made: Pick<Archive, 'frame' | 'communities'>): string =>
  hash(
    'sha256',
    toCanonicalJson({ recipe: 'boards', version: boardRecipe.version, address: toSiteAddress('/'), ...made }),
  )
