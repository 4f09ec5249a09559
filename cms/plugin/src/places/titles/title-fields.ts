import { fieldTerms } from '@exemplar/shared/glossary'
import type { TextField } from 'payload'
import { nobody } from '../../access/access.ts'

/** Characters of the name of a place, typed or from a sheet. */
export const longestName = 100

const kept = (name: string, label: TextField['label'] & {}): TextField => ({
  name,
  type: 'text',
  label,
  access: { create: nobody, update: nobody },
  admin: { hidden: true, disableListColumn: true, disableListFilter: true, disableBulkEdit: true },
})

/** What a place is looked for by and stands in order by; kept by the hooks of this room, and typed by nobody. */
export const pinyinField = kept('pinyin', { zh: '拼音和首字母', en: 'Pinyin and initials' })

/** What a community is called and looked for by where one is chosen. */
export const titleFields: TextField[] = [kept('title', fieldTerms.title), pinyinField]
