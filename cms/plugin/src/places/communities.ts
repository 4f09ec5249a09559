import { fieldTerms, glossary, navigationTerms } from '@exemplar/shared/glossary'
import { reading } from '@exemplar/shared/kinds/register'
import type { CollectionConfig } from 'payload'
import { cityEditors, staff } from '../access/access.ts'
import { slugField } from '../fields/slug-field.ts'
import { wellFormed } from '../fields/well-formed.ts'
import { formerField, keepAddresses, refuseRegistered } from './former-names.ts'
import { requireHeir } from './heir.ts'
import { keepTitle } from './titles/keep-titles.ts'
import { longestName, titleFields } from './titles/title-fields.ts'

/** Communities (社区). Not public by themselves: a document carries the community as it stood at its publishing. */
export const communities: CollectionConfig = {
  slug: 'communities',
  labels: { singular: glossary.community, plural: glossary.communities },
  admin: {
    group: navigationTerms.places,
    hideAPIURL: true,
    useAsTitle: 'title',
    defaultColumns: ['name', 'district', 'households', 'residents', 'updatedAt'],
    listSearchableFields: ['title', 'pinyin', 'slug'],
    description: {
      zh: '社区名录。稿件发布时记下社区当时的名称和归属，以后改动不影响已发布的内容；要公开改动，请更正区市的登记册。',
      en: 'All communities. A published document keeps the name and district of its time; to publish a change, correct the register of the district.',
    },
  },
  defaultSort: 'pinyin',
  access: { read: staff, create: cityEditors, update: cityEditors, delete: cityEditors },
  hooks: { beforeChange: [keepAddresses, requireHeir, keepTitle], beforeDelete: [refuseRegistered] },
  fields: [
    {
      name: 'name',
      type: 'text',
      label: fieldTerms.name,
      required: true,
      maxLength: longestName,
      admin: { description: { zh: '规范全称，如“海源社区”。', en: 'The full official name.' } },
    },
    {
      name: 'reading',
      type: 'text',
      label: fieldTerms.reading,
      validate: wellFormed(reading, {
        zh: '须为小写的汉语拼音，不标声调，如“changqiao”。',
        en: 'Pinyin in lower case without tones, for instance “changqiao”.',
      }),
      admin: {
        description: {
          zh: '名称里有多音字时填写，名录按它排列：小写拼音，不标声调，ü写作v，如长桥社区填“changqiao”。没有多音字就留空。',
          en: 'Only where a character of the name has two readings: pinyin in lower case without tones, for instance “changqiao”. Lists are in its order.',
        },
      },
    },
    {
      name: 'district',
      type: 'relationship',
      relationTo: 'districts',
      label: glossary.district,
      required: true,
      index: true,
      admin: { description: { zh: '社区所在的区市或开发区。', en: 'The district it lies in.' } },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'households',
          type: 'number',
          label: fieldTerms.households,
          min: 0,
          admin: {
            description: { zh: '没有可靠来源就留空。', en: 'Leave empty without a reliable source.' },
          },
        },
        {
          name: 'residents',
          type: 'number',
          label: fieldTerms.residents,
          min: 0,
          admin: {
            description: { zh: '没有可靠来源就留空。', en: 'Leave empty without a reliable source.' },
          },
        },
      ],
    },
    {
      name: 'state',
      type: 'select',
      label: fieldTerms.placeState,
      defaultValue: 'standing',
      options: [
        { value: 'standing', label: { zh: '现有', en: 'Standing' } },
        { value: 'merged', label: { zh: '已并入其他社区', en: 'Merged' } },
      ],
      admin: {
        position: 'sidebar',
        description: {
          zh: '并入其他社区的不删除，网页和往年的记录都留着。',
          en: 'A merged community is not deleted: its page and its record stay.',
        },
      },
    },
    {
      name: 'mergedInto',
      type: 'relationship',
      relationTo: 'communities',
      label: fieldTerms.mergedInto,
      admin: {
        position: 'sidebar',
        condition: ({ state }) => state === 'merged',
        description: { zh: '并入了哪个社区。', en: 'The community it was merged into.' },
      },
    },
    ...titleFields,
    formerField,
    slugField({
      from: 'name',
      description: {
        zh: '网页地址的最后一段。留空则由名称的拼音生成；可以改，从前的网址仍通向这个社区。',
        en: 'The last part of the public address. Left empty, it is made from the name; it may change, and former ones lead here.',
      },
    }),
  ],
}
