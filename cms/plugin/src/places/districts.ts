import { fieldTerms, glossary, navigationTerms } from '@exemplar/shared/glossary'
import { districtRef } from '@exemplar/shared/kinds/parts/place'
import type { CollectionConfig } from 'payload'
import { cityEditors, nobody, staff } from '../access/access.ts'
import { wellFormed } from '../fields/well-formed.ts'
import { keepPinyin, keepTitlesWithin } from './titles/keep-titles.ts'
import { longestName, pinyinField } from './titles/title-fields.ts'

/** Districts and development zones (区市). Not public by themselves: documents carry what they name. */
export const districts: CollectionConfig = {
  slug: 'districts',
  labels: { singular: glossary.district, plural: glossary.districts },
  admin: {
    group: navigationTerms.places,
    hideAPIURL: true,
    useAsTitle: 'name',
    defaultColumns: ['name', 'code', 'codeKind', 'updatedAt'],
    listSearchableFields: ['name', 'pinyin', 'code'],
    description: {
      zh: '区市和国家级开发区。账号按区市划分范围，社区归属于区市；先建区市，再建社区。',
      en: 'Districts and national development zones. Accounts are bound to them and communities belong to them: enter these first.',
    },
  },
  defaultSort: 'code',
  access: { read: staff, create: cityEditors, update: cityEditors, delete: cityEditors },
  disableDuplicate: true,
  hooks: { beforeChange: [keepPinyin], afterChange: [keepTitlesWithin] },
  fields: [
    {
      name: 'name',
      type: 'text',
      label: fieldTerms.name,
      required: true,
      maxLength: longestName,
      admin: { description: { zh: '规范全称，如“环翠区”。', en: 'The full official name.' } },
    },
    {
      name: 'code',
      type: 'text',
      label: fieldTerms.divisionCode,
      required: true,
      unique: true,
      index: true,
      validate: wellFormed(districtRef.shape.code, { zh: '须为6位数字。', en: 'Six digits.' }),
      access: { update: nobody },
      admin: {
        description: {
          zh: '6位数字，如371002。保存后不能再改：账号和稿件都按它划分。',
          en: 'Six digits. It cannot change later: accounts and documents are told apart by it.',
        },
      },
    },
    {
      name: 'codeKind',
      type: 'select',
      label: fieldTerms.codeKind,
      required: true,
      defaultValue: 'GB/T 2260',
      options: [
        { value: 'GB/T 2260', label: { zh: '国家标准代码（GB/T 2260）', en: 'GB/T 2260' } },
        {
          value: 'statistical',
          label: { zh: '统计用代码（开发区）', en: 'Statistical (development zones)' },
        },
      ],
      admin: {
        description: {
          zh: '开发区没有国家标准代码，用统计代码。',
          en: 'Development zones have no GB/T 2260 code, only a statistical one.',
        },
      },
    },
    pinyinField,
  ],
}
