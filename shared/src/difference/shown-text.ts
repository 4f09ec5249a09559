import type { Label } from '../glossary.ts'
import { fileTypes, isFileType } from '../media/file-types.ts'
import { findLabel } from '../named-field.ts'
import { toRows, toValues, type Values } from '../values.ts'
import { isBlock, toBlockText } from './block.ts'
import { findCode } from './codes.ts'
import { type Position, toEntry, toField } from './position.ts'

export type Say = (label: Label) => string

/** What stands at a place, as a text for people: codes by their labels, entries and fields a line each. */
export const toShownText = (value: unknown, { place, say }: { place: Position; say: Say }): string => {
  if (value === undefined || value === null) return ''
  if (typeof value === 'boolean') return say(value ? { zh: '是', en: 'Yes' } : { zh: '否', en: 'No' })
  if (typeof value !== 'object') return toOption(place, { value: String(value), say })
  if (isBlock(value)) return toBlockLines(value, { place, say })
  const special = toSpecialText(value, place.name)
  if (special !== undefined) return special
  if (Array.isArray(value))
    return value
      .map((entry, after) => toEntryText(entry, { place: toEntry(place, { after }, entry), say }))
      .join('\n')
  return toFieldLines(toValues(value), { place, say })
}

const toBlockLines = (block: Values, { place, say }: { place: Position; say: Say }): string =>
  block.type === 'picture'
    ? toFieldLines(toValues(block.picture), { place: toField(place, 'picture'), say })
    : toBlockText(block)

const toEntryText = (entry: unknown, { place, say }: { place: Position; say: Say }): string => {
  const text = toShownText(entry, { place, say })
  return text.includes('\n') && !isBlock(entry) ? `${say(place.own)}\n${text}` : text
}

const toFieldLines = (values: Values, { place, say }: { place: Position; say: Say }): string =>
  Object.entries(values)
    .map(([name, value]) => {
      const field = toField(place, name)
      return (
        say({ zh: `${field.own.zh}：`, en: `${field.own.en}: ` }) + toShownText(value, { place: field, say })
      )
    })
    .join('\n')

/** What is written for people in one line, though it is made of many fields. */
export const isSpecial = (name: string): boolean => ['files', 'avif', 'file', 'community'].includes(name)

const toSpecialText = (value: object, name: string): string | undefined => {
  if (name === 'files' || name === 'avif') return toRows(value).map(toFileText).join('\n')
  if (name === 'file') return toAttachedText(toValues(value))
  if (name !== 'community') return undefined
  const community = toValues(value)
  const district = toValues(community.district)
  return `${community.name ?? ''}（${district.name ?? ''}${district.code ?? ''}，${community.slug ?? ''}）`
}

const toFileText = ({ height, width, ...file }: Values): string =>
  `${width}×${height}，${toContentText(file)}`

/** `PDF，12KB，3f9a2c1b…` */
const toAttachedText = ({ type, ...file }: Values): string =>
  `${isFileType(type) ? fileTypes[type].extension.toUpperCase() : type}，${toContentText(file)}`

const toContentText = ({ bytes, sha256 }: Values): string =>
  `${Math.ceil(Number(bytes) / 1024)}KB，${String(sha256).slice(0, 16)}`

const toOption = ({ field, name }: Position, { value, say }: { value: string; say: Say }): string => {
  const option = field?.options?.find((one) => toValues(one).value === value)
  const label = option ? findLabel(toValues(option)) : findCode(name, value)
  return label ? say(label) : value
}
