import { fieldTerms, type Label } from './glossary.ts'

/** What the server's fields and the form's have in common, as far as naming them goes. */
export type NamedField = {
  readonly name?: string
  readonly label?: unknown
  readonly fields?: readonly unknown[]
  readonly tabs?: readonly unknown[]
  readonly options?: readonly unknown[]
}

/** The field with a name on one level of a form; rows, collapsibles and tabs only lay out. */
export const findField = (fields: readonly unknown[], name: string): NamedField | undefined => {
  for (const field of fields as readonly NamedField[]) {
    if (field.name === name) return field
    const inside = field.name === undefined ? findField(field.fields ?? field.tabs ?? [], name) : undefined
    if (inside) return inside
  }
  return undefined
}

/** What a field, or an option, is called in both languages; undefined for one without a name of its own. */
export const findLabel = (named: { readonly label?: unknown } | undefined): Label | undefined => {
  const label = named?.label
  if (typeof label === 'string') return { zh: label, en: label }
  if (typeof label === 'function') return findSpoken(label as Spoken)
  if (!label || typeof label !== 'object') return undefined
  const { zh, en } = label as Partial<Label>
  const one = zh ?? en
  return one === undefined ? undefined : { zh: zh ?? one, en: en ?? one }
}

type Spoken = (asked: { t: () => string; i18n: { language: string; t: () => string } }) => unknown

/** A label that is asked for its words. Those that only Payload's translations have are none here, whatever they ask for. */
const findSpoken = (label: Spoken): Label | undefined => {
  const t = () => ''
  const ask = (language: string): unknown => {
    try {
      return label({ t, i18n: { language, t } })
    } catch {
      return undefined
    }
  }
  const [zh, en] = ['zh', 'en'].map(ask)
  return typeof zh === 'string' && typeof en === 'string' && zh !== '' ? { zh, en } : undefined
}

/** The glossary's term for a field that no form has. */
export const findTerm = (name: string): Label | undefined =>
  Object.hasOwn(fieldTerms, name) ? fieldTerms[name as keyof typeof fieldTerms] : undefined
