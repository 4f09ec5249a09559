import { fieldTerms, glossary } from '@exemplar/shared/glossary'
import { kinds } from '@exemplar/shared/kinds/index'
import type { Field } from 'payload'
import { contactField } from '../../fields/contact-field.ts'
import { dayField, yearField } from '../../fields/dated.ts'
import { editorField, remarkField, sourceField, titleField } from '../../fields/document-fields.ts'
import { slugField } from '../../fields/slug-field.ts'
import { toReviewable } from '../kind.ts'
import { listFigureIssues } from '../parts/figure-issues.ts'
import { listAddressIssues } from './issues.ts'
import { toConference } from './to-document.ts'
import { turnsField } from './turns-field.ts'

const mediaPresent: Field = {
  name: 'mediaPresent',
  type: 'array',
  label: fieldTerms.mediaPresent,
  labels: { singular: fieldTerms.mediaLevel, plural: fieldTerms.mediaPresent },
  admin: { initCollapsed: true, description: { zh: '可不填。', en: 'Optional.' } },
  fields: [
    {
      name: 'level',
      type: 'text',
      label: fieldTerms.mediaLevel,
      admin: { description: { zh: '如“省级媒体”。', en: 'For instance: provincial media.' } },
    },
    {
      name: 'names',
      type: 'textarea',
      label: fieldTerms.names,
      admin: { description: { zh: '每行一家。', en: 'One a line.' } },
    },
  ],
}

/** Press conferences (新闻发布会) with their transcripts. */
export const conferences = toReviewable({
  of: kinds.conference,
  group: 'documents',
  description: {
    zh: '新闻发布会的实录：谁在什么时刻说了什么，每段发言都有固定网址。',
    en: 'Transcripts: who said what and when. Every turn has a permanent address.',
  },
  columns: ['review.state', 'date'],
  searched: ['deck', 'slug'],
  fields: [
    titleField({ zh: '发布会全称。', en: 'Its full title.' }),
    {
      name: 'deck',
      type: 'textarea',
      label: fieldTerms.deck,
      admin: { description: { zh: '可不填。一两句话说明要点。', en: 'Optional. One or two sentences.' } },
    },
    {
      type: 'row',
      fields: [
        dayField('date', fieldTerms.date, { zh: '召开的日期。', en: 'The day it was held.' }),
        {
          name: 'dateSource',
          type: 'text',
          label: fieldTerms.dateSource,
          admin: {
            description: {
              zh: '可不填。没有正式文件写明日期时，说明依据。',
              en: 'Optional. What the date rests on while no document tells it.',
            },
          },
        },
      ],
    },
    {
      name: 'transcript',
      type: 'ui',
      admin: { components: { Field: 'payload-plugin-exemplar/client#TranscriptField' } },
    },
    turnsField,
    {
      name: 'figures',
      type: 'relationship',
      relationTo: 'figures',
      hasMany: true,
      label: glossary.figures,
      admin: {
        description: {
          zh: '可不选。会上公布、可供引用的数字。',
          en: 'Optional. Numbers to quote from it.',
        },
      },
    },
    mediaPresent,
    contactField,
    slugField({ from: 'title' }),
    yearField,
    sourceField,
    editorField,
    remarkField,
  ],
  toDocument: toConference,
  listIssues: (row) => [...listAddressIssues(row), ...listFigureIssues(row)],
})
