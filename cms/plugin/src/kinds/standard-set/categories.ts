import { fieldTerms, glossary, navigationTerms } from '@exemplar/shared/glossary'
import { standardCategory } from '@exemplar/shared/kinds/standard-set'
import type { CollectionConfig } from 'payload'
import { cityEditors, staff } from '../../access/access.ts'
import { wellFormed } from '../../fields/well-formed.ts'

/** The six categories (大项). Not public by themselves: a published standard set carries them. */
export const categories: CollectionConfig = {
  slug: 'categories',
  labels: { singular: glossary.category, plural: glossary.categories },
  admin: {
    group: navigationTerms.campaign,
    hideAPIURL: true,
    useAsTitle: 'title',
    defaultColumns: ['number', 'title', 'statement', 'updatedAt'],
    listSearchableFields: ['title', 'statement'],
    description: {
      zh: '六个大项，编号1至6决定网页上的序号和颜色。',
      en: 'The six categories; their number, 1 to 6, decides the numeral and the ink on the page.',
    },
  },
  defaultSort: 'number',
  disableDuplicate: true,
  access: { read: staff, create: cityEditors, update: cityEditors, delete: cityEditors },
  fields: [
    {
      name: 'number',
      type: 'number',
      label: fieldTerms.number,
      required: true,
      unique: true,
      index: true,
      min: 1,
      max: 6,
      admin: { description: { zh: '1至6，即一至六。', en: '1 to 6.' } },
    },
    {
      name: 'title',
      type: 'text',
      label: fieldTerms.title,
      required: true,
      admin: { description: { zh: '活动方案中的原词。', en: 'The very words of the plan.' } },
    },
    {
      name: 'statement',
      type: 'textarea',
      label: fieldTerms.statement,
      admin: {
        description: {
          zh: '用居民听得懂的一句话说明这个大项，长者版首页也用它。',
          en: 'One plain sentence for residents; the elder page uses it too.',
        },
      },
    },
    {
      name: 'key',
      type: 'text',
      label: fieldTerms.key,
      required: true,
      unique: true,
      index: true,
      validate: wellFormed(standardCategory.shape.key, {
        zh: '只用小写字母、数字和单个连字符。',
        en: 'Lower-case letters, digits and single hyphens only.',
      }),
      admin: {
        description: {
          zh: '网址中用的英文代号，定下后不要改。',
          en: 'Used in addresses; leave it once set.',
        },
      },
    },
  ],
}
