import { fieldTerms, glossary, navigationTerms } from '@exemplar/shared/glossary'
import { slug } from '@exemplar/shared/scalars'
import type { CollectionConfig } from 'payload'
import { cityEditors, nobody, staff } from '../access/access.ts'
import { wellFormed } from '../fields/well-formed.ts'
import { keepPinyin } from './titles/keep-titles.ts'
import { longestName, pinyinField } from './titles/title-fields.ts'

/** Member units (成员单位) of the campaign. Not public; contributors are bound to them as others are to districts. */
export const units: CollectionConfig = {
  slug: 'units',
  labels: { singular: glossary.unit, plural: glossary.units },
  admin: {
    group: navigationTerms.places,
    hideAPIURL: true,
    useAsTitle: 'name',
    defaultColumns: ['name', 'updatedAt'],
    listSearchableFields: ['name', 'pinyin', 'key'],
    description: {
      zh: '示范创建活动的成员单位。撰稿人可以划归一个成员单位，只看到和办理本单位起草的稿件。',
      en: 'The member units of the campaign. A contributor can be bound to one, and then sees and writes its documents only.',
    },
  },
  defaultSort: 'key',
  access: { read: staff, create: cityEditors, update: cityEditors, delete: cityEditors },
  disableDuplicate: true,
  hooks: { beforeChange: [keepPinyin] },
  fields: [
    {
      name: 'name',
      type: 'text',
      label: fieldTerms.name,
      required: true,
      maxLength: longestName,
      admin: { description: { zh: '规范全称，如“市卫生健康委员会”。', en: 'The full official name.' } },
    },
    {
      name: 'key',
      type: 'text',
      label: fieldTerms.key,
      required: true,
      unique: true,
      index: true,
      validate: wellFormed(slug, {
        zh: '用小写字母、数字和连字符。',
        en: 'Small letters, digits and hyphens.',
      }),
      access: { update: nobody },
      admin: {
        description: {
          zh: '小写字母、数字和连字符，如 wei-jian-wei。保存后不能再改：账号和稿件都按它划分。',
          en: 'It cannot change later: accounts and documents are told apart by it.',
        },
      },
    },
    pinyinField,
  ],
}
