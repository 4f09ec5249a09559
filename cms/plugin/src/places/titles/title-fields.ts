import { fieldTerms } from '@exemplar/shared/glossary'
import type { TextField } from 'payload'
import { nobody } from '../../access/access.ts'

const kept = (name: string, label: TextField['label'] & {}): TextField => ({
  name,
  type: 'text',
  label,
  access: { create: nobody, update: nobody },
  admin: { hidden: true, disableListColumn: true, disableListFilter: true, disableBulkEdit: true },
})

/** What a community is called and looked for by where one is chosen; kept by the hooks of this room, and typed by nobody. */
export const titleFields: TextField[] = [
  kept('title', fieldTerms.title),
  kept('pinyin', { zh: '拼音和首字母', en: 'Pinyin and initials' }),
]
