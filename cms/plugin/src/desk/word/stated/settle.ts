import type { Label } from '@exemplar/shared/glossary'
import { longestDeck } from '@exemplar/shared/kinds/story'
import { findPlace, type SheetPlace } from '../../../places/find-place.ts'
import { shortenDistrict } from '../../../places/shorten-district.ts'
import { readItems } from '../../../selection/sheets/stages/items.ts'
import { toKey } from '../../../sheets/match/values.ts'
import type { Part, StatedName } from './labels.ts'

/** An item, as it is chosen. */
export type OfferedStandard = { readonly id: string; readonly number: number; readonly title: string }

/** What a manuscript may name; undefined where a list could not be read. */
export type Lists = {
  readonly places: readonly SheetPlace[] | undefined
  readonly standards: readonly OfferedStandard[] | undefined
}

const unread = { why: { zh: '没有读到名录', en: 'the list could not be read' } }

/** What goes into the field, and how the report says it; or why it stays in the body. `lost`: what of it has no field. */
type Settled =
  | { readonly value: unknown; readonly words: string; readonly lost?: Label }
  | { readonly why: Label }

/** What a part comes to in its field. Pure. */
export const settle = ({ name, says, written }: Part & { name: StatedName }, lists: Lists): Settled => {
  switch (name) {
    case 'year':
      return settleYear(says, written)
    case 'community':
      return settleCommunity(says, lists)
    case 'standards':
      return settleStandards(says, lists)
    case 'deck':
      return Array.from(says).length > longestDeck
        ? { why: { zh: `超过${longestDeck}字`, en: `longer than ${longestDeck} characters` } }
        : { value: says, words: says }
    default:
      return { value: says, words: says }
  }
}

const settleYear = (says: string, written: string): Settled => {
  const [, year = '', rest = ''] = /^(20\d\d)(?:年度?|[-./](?=\d)|$)(.*)$/su.exec(says) ?? []
  if (year === '') return { why: { zh: '看不出是哪一年', en: 'no year can be read in it' } }
  const lost = {
    zh: `“${written}”只取了年度，月、日没有栏目`,
    en: `Of “${written}” the year was taken: there is no field for the day`,
  }
  return { value: Number(year), words: year, ...(rest.trim() === '' ? {} : { lost }) }
}

const settleCommunity = (says: string, { places }: Lists): Settled => {
  if (!places) return unread
  const found = findPlace(places, toNamed(says, places))
  if ('zh' in found) return { why: { zh: found.zh, en: found.en } }
  return { value: found.id, words: `${found.name}（${found.district}）` }
}

/** `环翠区 石阶巷社区`, `石阶巷社区（环翠区）` and `环翠石阶巷社区` name one. */
const toNamed = (says: string, places: readonly SheetPlace[]) => {
  const whole = toKey(says)
  if (places.some(({ name }) => toKey(name) === whole)) return { name: says, district: undefined }
  for (const district of new Set(places.map((place) => place.district)))
    for (const written of [district, ...shortenDistrict(district)]) {
      const key = toKey(written)
      if (whole.startsWith(key) && whole.length > key.length)
        return { name: whole.slice(key.length).replace(/^[·,，]/, ''), district }
      if (whole.endsWith(`(${key})`)) return { name: whole.slice(0, -key.length - 2), district }
    }
  return { name: says, district: undefined }
}

const settleStandards = (says: string, { standards }: Lists): Settled => {
  if (!standards) return unread
  const read = readItems(says)
  const chosen =
    'items' in read
      ? read.items.map((number) => standards.find((one) => one.number === number))
      : findTitles(says, standards)
  if (chosen.length === 0 || chosen.some((one) => one === undefined))
    return { why: { zh: '对不上现有的小项', en: 'it names no item that there is' } }
  const found = chosen.filter((one) => one !== undefined)
  return {
    value: found.map(({ id }) => id),
    words: found.map(({ number, title }) => `${number}　${title}`).join('；'),
  }
}

/** Items by their titles, in the order in which they are written; none where anything else is written beside them. */
const findTitles = (says: string, standards: readonly OfferedStandard[]): readonly OfferedStandard[] => {
  const key = toKey(says)
  const found = standards.filter(({ title }) => key.includes(toKey(title)))
  const rest = found.reduce((left, { title }) => left.replace(toKey(title), ''), key)
  if (!/^[、,;。"'“”《》和]*$/u.test(rest)) return []
  return found.toSorted((one, other) => key.indexOf(toKey(one.title)) - key.indexOf(toKey(other.title)))
}
