import { fieldTerms, glossary, type Label, tableTerms } from '../glossary.ts'
import { findField, findLabel, findTerm, type NamedField } from '../named-field.ts'
import { toValues } from '../values.ts'
import type { Pair } from './align/align.ts'

/** A place in a published shape: its path, what it is called, and the form's fields there. */
export type Position = {
  readonly path: string
  readonly label: Label
  /** What it is called within the place that it is in. */
  readonly own: Label
  readonly name: string
  readonly field?: NamedField
  readonly level: readonly unknown[]
}

/** What shapes have and no form: relations as they are published, parts of a body. */
const terms = new Map<string, Label>(
  Object.entries({
    categories: glossary.categories,
    standards: glossary.standards,
    attachments: glossary.attachments,
    figures: glossary.figures,
    conference: glossary.conference,
    communities: glossary.communities,
    notice: fieldTerms.remark,
    cite: fieldTerms.quoteCite,
    label: fieldTerms.rowLabel,
    level: fieldTerms.mediaLevel,
    state: fieldTerms.placeState,
    into: fieldTerms.mergedInto,
    former: fieldTerms.formerNames,
    text: { zh: '文字', en: 'Text' },
    pages: { zh: '页数', en: 'Pages' },
    duration: { zh: '时长（秒）', en: 'Length (seconds)' },
    picture: glossary.media,
    avif: { zh: 'AVIF格式的文件', en: 'Files as AVIF' },
    head: tableTerms.headRow,
    rowHeads: tableTerms.headColumn,
    community: glossary.community,
    district: glossary.district,
    code: fieldTerms.divisionCode,
    id: fieldTerms.anchor,
    type: { zh: '段落种类', en: 'Kind of paragraph' },
  }),
)

/** The document itself, with the fields of its form. */
export const toRoot = (fields: readonly unknown[]): Position => {
  const none: Label = { zh: '', en: '' }
  return { path: '', label: none, own: none, name: '', level: fields }
}

/** A field of what stands at a place. */
export const toField = (place: Position, name: string): Position => {
  const field = findField(place.level, name)
  const own = findLabel(field) ?? terms.get(name) ?? findTerm(name) ?? { zh: name, en: name }
  return {
    ...toInner(place, { name, own }),
    name,
    ...(field ? { field } : {}),
    // A shape may have a level that its form has not (a standard set's categories): the form's fields lie below it.
    level: field ? (field.fields ?? []) : place.level,
  }
}

/** An entry of the list at a place, called by where it stands now, where it stood, and what it is about. */
export const toEntry = (place: Position, { before, after }: Pair, entry: unknown): Position => {
  const unit = place.name === 'body' ? { zh: '段', en: '#' } : { zh: '项', en: '#' }
  const own = toPlaceLabel({ before, after }, { unit, title: findTitle(entry) })
  return toPart(place, { path: String(after ?? before), own })
}

/** What stands within a place and is no field of it, at a path of its own. */
export const toPart = (place: Position, { path, own }: { path: string; own: Label }): Position => {
  const { field, ...rest } = place
  return { ...rest, ...toInner(place, { name: path, own }) }
}

const toInner = ({ path, label }: Position, { name, own }: { name: string; own: Label }) => ({
  own,
  path: path === '' ? name : `${path}.${name}`,
  label: { zh: `${label.zh} ${own.zh}`.trim(), en: `${label.en} ${own.en}`.trim() },
})

/** Where one of many stands now, where it stood, and what it is about: `第4行（原第3行）“6月”`. */
export const toPlaceLabel = (
  { before, after }: { readonly before?: number | undefined; readonly after?: number | undefined },
  { unit, title }: { unit: Label; title: string | undefined },
): Label => {
  const zh = (index: number) => `第${index + 1}${unit.zh}`
  const en = (index: number) => `${unit.en}${index + 1}`
  const about = title ? { zh: `“${title}”`, en: ` “${title}”` } : { zh: '', en: '' }
  if (before === undefined || before === after)
    return { zh: zh(after ?? 0) + about.zh, en: en(after ?? 0) + about.en }
  if (after === undefined) return { zh: `原${zh(before)}${about.zh}`, en: `former ${en(before)}${about.en}` }
  return {
    zh: `${zh(after)}（原${zh(before)}）${about.zh}`,
    en: `${en(after)} (was ${en(before)})${about.en}`,
  }
}

/** By what people speak of an entry. A paragraph has no such name. */
const findTitle = (entry: unknown): string | undefined => {
  const { community, label, level, speaker, title } = toValues(entry)
  const names = [title, toValues(community).name, label, speaker, level]
  return names.find((name): name is string => typeof name === 'string' && name.trim() !== '')?.trim()
}
