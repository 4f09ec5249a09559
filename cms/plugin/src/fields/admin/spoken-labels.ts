import type { Label } from '@exemplar/shared/glossary'
import type { CollectionConfig, Field } from 'payload'

/**
 * A collection whose labels are words by the time they reach a browser. Payload puts a label that is one text a language
 * into the name of a sort button as it is, and whoever hears the page read aloud hears “[object Object]”; a function it
 * asks for the words first.
 */
export const withSpokenLabels = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  ...(collection.labels ? { labels: toSpokenNames(collection.labels) } : {}),
  fields: collection.fields.map(toSpoken),
})

/** The names of a collection, which buttons that make something new carry in theirs. */
const toSpokenNames = ({ plural, singular }: Labels): Labels => ({
  ...(isLabel(singular) ? { singular: toFunction(singular) } : singular ? { singular } : {}),
  ...(isLabel(plural) ? { plural: toFunction(plural) } : plural ? { plural } : {}),
})

type Labels = NonNullable<CollectionConfig['labels']>

const toSpoken = (field: Field): Field => {
  const spoken =
    'label' in field && isLabel(field.label) ? { ...field, label: toFunction(field.label) } : field
  return ('fields' in spoken ? { ...spoken, fields: spoken.fields.map(toSpoken) } : spoken) as Field
}

/** A label that says something: one that is empty in each language stays as it is, or the name of the field took its place. */
const isLabel = (label: unknown): label is Label =>
  typeof label === 'object' && label !== null && 'zh' in label && label.zh !== ''

type Spoken = (asked: { readonly i18n: { readonly language: string } }) => string

/** One function a label: two collections that are called the same are so. */
const known = new WeakMap<Label, Spoken>()

const toFunction = (label: Label): Spoken => {
  const spoken = known.get(label) ?? (({ i18n }) => (i18n.language === 'en' ? label.en : label.zh))
  known.set(label, spoken)
  return spoken
}
