import { fieldTerms, glossary } from '@exemplar/shared/glossary'
import { kinds } from '@exemplar/shared/kinds/index'
import type { Field, JSONField } from 'payload'
import { z } from 'zod'
import { dayField, yearField } from '../../fields/dated.ts'
import { editorField, remarkField, titleField } from '../../fields/document-fields.ts'
import { slugField } from '../../fields/slug-field.ts'
import { toReviewable } from '../kind.ts'
import { toStandardSet } from './to-document.ts'

/** `[{ role, unit }]`. */
const duties: JSONField = {
  name: 'duties',
  type: 'json',
  label: fieldTerms.duties,
  validate: (value, { req }) => {
    if (value === undefined || value === null || dutyRows.safeParse(value).success) return true
    return req.i18n?.language === 'en' ? 'A list of duties.' : '须为责任和单位的列表。'
  },
  admin: {
    description: { zh: '可不填。谁牵头、谁配合。', en: 'Optional. Who leads and who supports.' },
    components: { Field: 'payload-plugin-exemplar/client#DutyRows' },
  },
}

const part = z.string().max(200).nullish()
const dutyRows = z.array(z.strictObject({ role: part, unit: part }))

const items: Field = {
  name: 'items',
  type: 'array',
  label: fieldTerms.items,
  labels: { singular: glossary.standard, plural: glossary.standards },
  admin: {
    initCollapsed: true,
    description: {
      zh: '每个小项一条，共33条。不必排序，发布时按大项和编号排列。',
      en: 'One row for each of the 33 items. Their order does not matter: they are published by category and number.',
    },
    components: { RowLabel: 'payload-plugin-exemplar/client#StandardItemLabel' },
  },
  fields: [
    { name: 'standard', type: 'relationship', relationTo: 'standards', label: glossary.standard },
    {
      name: 'requirement',
      type: 'textarea',
      label: fieldTerms.requirement,
      admin: { rows: 4, description: { zh: '每行一段。', en: 'One paragraph a line.' } },
    },
    {
      name: 'checks',
      type: 'textarea',
      label: fieldTerms.checks,
      admin: {
        rows: 3,
        description: {
          zh: '可不填。每行一句，让居民自己也能看出是否做到。',
          en: 'Optional. One sentence a line: how anyone can see whether it is met.',
        },
      },
    },
    duties,
  ],
}

/** Standard sets (标准文本): a version of all the standards. */
export const standardSets = toReviewable({
  of: kinds['standard-set'],
  group: 'campaign',
  description: {
    zh: '一个版本的全部标准：六个大项、33个小项的要求。经审核发布后，社区和居民看到的就是它。',
    en: 'One version of all standards: what the 33 items demand. Published after review.',
  },
  columns: ['review.state', 'year', 'version'],
  searched: ['version', 'slug'],
  fields: [
    titleField({ zh: '标准文本的全称，不带书名号。', en: 'Its full title.' }),
    {
      type: 'row',
      fields: [
        {
          name: 'version',
          type: 'text',
          label: fieldTerms.version,
          admin: { description: { zh: '如“2020年印发稿”。', en: 'Which version, in words.' } },
        },
        { name: 'issuer', type: 'text', label: fieldTerms.issuer },
      ],
    },
    dayField('adopted', fieldTerms.adopted, {
      zh: '可不填。没有文件可依据就留空。',
      en: 'Optional. Leave empty where no document tells it.',
    }),
    items,
    slugField({ from: 'title' }),
    yearField,
    editorField,
    remarkField,
  ],
  needed: ['editor'],
  toDocument: toStandardSet,
})
