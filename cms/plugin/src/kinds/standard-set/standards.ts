import { fieldTerms, glossary, navigationTerms } from '@exemplar/shared/glossary'
import type { CollectionConfig, TextField } from 'payload'
import { cityEditors, nobody, staff } from '../../access/access.ts'
import { standardTexts } from './texts.ts'

/** Number and title in one, so that a standard can be found by either where one is chosen. */
const labelField: TextField = {
  name: 'label',
  type: 'text',
  label: fieldTerms.title,
  access: { create: nobody, update: nobody },
  admin: { hidden: true, disableListColumn: true, disableListFilter: true, disableBulkEdit: true },
  hooks: { beforeChange: [({ siblingData }) => `${siblingData.number}　${siblingData.title}`] },
}

/** The items (小项) by their stable numbers. Not public by themselves: a published standard set carries them. */
export const toStandards = ({ disabled }: { readonly disabled: boolean }): CollectionConfig => ({
  slug: 'standards',
  labels: { singular: glossary.standard, plural: glossary.standards },
  admin: {
    group: navigationTerms.campaign,
    hideAPIURL: true,
    useAsTitle: 'label',
    defaultColumns: ['number', 'title', 'category', 'updatedAt'],
    listSearchableFields: ['label'],
    description: {
      zh: '33个小项的编号和名称。具体要求写在“标准文本”里；典型经验按编号对应。',
      en: 'Numbers and names of the 33 items. What they demand stands in the standard set; stories refer to the numbers.',
    },
  },
  defaultSort: 'number',
  disableDuplicate: true,
  access: { read: staff, create: cityEditors, update: cityEditors, delete: cityEditors },
  endpoints: disabled ? [] : [standardTexts],
  fields: [
    {
      name: 'number',
      type: 'number',
      label: fieldTerms.number,
      required: true,
      unique: true,
      index: true,
      min: 1,
      access: { update: nobody },
      admin: {
        description: {
          zh: '固定编号，保存后不能改，也不能另作他用。',
          en: 'A stable number: it cannot change, and is never used for another item.',
        },
      },
    },
    { name: 'title', type: 'text', label: fieldTerms.title, required: true },
    labelField,
    {
      name: 'category',
      type: 'relationship',
      relationTo: 'categories',
      label: glossary.category,
      required: true,
      index: true,
    },
  ],
})
