import { replica } from '../../gazette/open-replica.ts'
import { fold } from '../../gazette/search/fold.ts'
import { type DistrictLine, listDistricts } from '../../places/districts.ts'
import { listNameLines, type NameLine } from '../../places/name-lines.ts'

/** Which names of communities an address asks for: all, those of a district, or those in which a word stands. */
export type Selection = {
  readonly districts: readonly DistrictLine[]
  readonly district?: DistrictLine
  readonly word?: string
  readonly lines: readonly NameLine[]
  /** Path of the selection without a word. */
  readonly path: string
}

/** Reads the query of the index. Undefined where it names no district that there is. */
export const findSelection = (query: URLSearchParams): Selection | undefined => {
  const districts = listDistricts()
  const asked = query.get('district')
  const district = districts.find(({ register }) => register.document.slug === asked)
  if (asked !== null && !district) return undefined
  const registers = (district ? [district] : districts).map(({ register }) => register.document)
  const ids = registers.flatMap(({ communities }) => communities.map(({ id }) => id))
  const lines = listNameLines(registers, replica().listNominating(ids))
  const word = query.get('q')?.trim() ?? ''
  return {
    districts,
    ...(district && { district }),
    ...(word !== '' && { word }),
    lines: word === '' ? lines : lines.filter(toMatch(word)),
    path: district ? `/communities?district=${asked}` : '/communities',
  }
}

const toPinyin = (text: string): string => text.replaceAll(/[ '’-]/g, '')

/** A word that stands in the name, or the beginning of how it is read. */
const toMatch = (word: string): ((line: NameLine) => boolean) => {
  const folded = fold(word).text
  const pinyin = /^[a-z][a-z '’-]*$/.test(folded) ? toPinyin(folded) : undefined
  return ({ name, reading, slug, now }) => {
    if (fold(name).text.includes(folded)) return true
    if (pinyin === undefined) return false
    // An address is made of the pinyin of the name of today.
    const readings = [reading ?? '', ...(now === undefined ? [slug] : [])]
    return readings.some((one) => toPinyin(one).startsWith(pinyin))
  }
}
