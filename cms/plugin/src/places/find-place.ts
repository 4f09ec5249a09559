import type { Label } from '@exemplar/shared/glossary'
import { toKey } from '../sheets/match/values.ts'
import { shortenDistrict } from './shorten-district.ts'

/** A community as a row of a sheet names it. */
export type SheetPlace = { readonly id: string; readonly name: string; readonly district: string }

/** What is wrong with how a row names it, and in which of its columns. */
type PlaceFault = { readonly at: string; readonly code: string } & Label

/** The community that a row is about: by its name, and in the district that is written, if one is. */
export const findPlace = (
  places: readonly SheetPlace[],
  { district, name }: { name: string; district: string | undefined },
): SheetPlace | PlaceFault => {
  const key = toKey(name)
  const byName = toIndex(places)
  const named = [key, `${key}社区`].flatMap((one) => byName.get(one) ?? [])
  if (named.length === 0)
    return {
      ...{ at: 'community', code: 'unknown-community' },
      zh: `“${name}”不在这张表能办的社区里，请核对名称`,
      en: `${name} is none of the communities of this sheet`,
    }
  const [first, second] =
    district === undefined ? named : named.filter((place) => isSame(place.district, district))
  if (first && !second) return first
  const districts = named.map((place) => place.district).join('、')
  return first
    ? {
        ...{ at: 'district', code: 'ambiguous-community' },
        zh: `有${named.length}个“${name}”（${districts}），请写明区市`,
        en: `there are ${named.length} of that name: write the district`,
      }
    : {
        ...{ at: 'district', code: 'other-district' },
        zh: `“${name}”在${districts}，不在“${district}”，请核对社区和区市`,
        en: `${name} lies in ${districts} and not in ${district}`,
      }
}

const indexes = new WeakMap<readonly SheetPlace[], ReadonlyMap<string, readonly SheetPlace[]>>()

/** Places by their names as they are compared: made once for all rows of a sheet. */
const toIndex = (places: readonly SheetPlace[]): ReadonlyMap<string, readonly SheetPlace[]> => {
  const index = indexes.get(places) ?? Map.groupBy(places, ({ name }) => toKey(name))
  indexes.set(places, index)
  return index
}

/** Offices shorten the names of districts, and write the city before them. */
const isSame = (official: string, written: string): boolean => {
  const [whole, part] = [toKey(official), toKey(written)]
  return (
    whole.includes(part) ||
    part.includes(whole) ||
    shortenDistrict(official).some((one) => toKey(one) === part)
  )
}
