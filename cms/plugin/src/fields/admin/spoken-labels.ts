import type { Label } from '@exemplar/shared/glossary'
import type { CollectionConfig, Field } from 'payload'

/**
 * A collection whose labels are words by the time they reach a browser. Payload puts a label that is one text a language
 * into the name of a sort button as it is, and whoever hears the page read aloud hears “[object Object]”; a function it
 * asks for the words first.
 */
export const withSpokenLabels = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  fields: collection.fields.map(toSpoken),
})

const toSpoken = (field: Field): Field => {
  const spoken =
    'label' in field && isLabel(field.label) ? { ...field, label: toFunction(field.label) } : field
  return ('fields' in spoken ? { ...spoken, fields: spoken.fields.map(toSpoken) } : spoken) as Field
}

/** A label that says something: one that is empty in each language stays as it is, or the name of the field took its place. */
const isLabel = (label: unknown): label is Label =>
  typeof label === 'object' && label !== null && 'zh' in label && label.zh !== ''

const toFunction =
  ({ en, zh }: Label) =>
  ({ i18n }: { readonly i18n: { readonly language: string } }): string =>
    i18n.language === 'en' ? en : zh
