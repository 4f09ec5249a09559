import { fieldTerms } from '@exemplar/shared/glossary'
import { kinds } from '@exemplar/shared/kinds/index'
import { dayField, yearField } from '../../fields/dated.ts'
import { titleField } from '../../fields/document-fields.ts'
import { slugField } from '../../fields/slug-field.ts'
import { toReviewable } from '../kind.ts'
import { listOwnIssues } from '../parts/figure-issues.ts'
import { toFigure } from './to-document.ts'

/** Figures (数据口径): the numbers that media may quote, each from one place. */
export const figures = toReviewable({
  of: kinds.figure,
  group: 'documents',
  description: {
    zh: '可供媒体引用的数字，一个数字一条，写明单位、截至日期和来源。各处引用都以这里为准。',
    en: 'Numbers that media may quote, one each, with unit, date and source. Everything else refers to them.',
  },
  columns: ['display', 'unit', 'review.state', 'asOf'],
  searched: ['display', 'source'],
  fields: [
    titleField({ zh: '这个数字说的是什么，如“城市社区”。', en: 'What it counts.' }),
    {
      type: 'row',
      fields: [
        {
          name: 'qualifier',
          type: 'text',
          label: fieldTerms.qualifier,
          admin: { description: { zh: '可不填，如“超过”。', en: 'Optional, for instance “more than”.' } },
        },
        {
          name: 'display',
          type: 'text',
          label: fieldTerms.display,
          admin: {
            description: { zh: '照原文的写法，如283。', en: 'As it is printed, for instance 283.' },
          },
        },
        {
          name: 'unit',
          type: 'text',
          label: fieldTerms.unitOfMeasure,
          admin: { description: { zh: '如“个”“万人”。', en: 'The unit as it is printed.' } },
        },
      ],
    },
    dayField('asOf', fieldTerms.asOf, { zh: '数字截至哪一天。', en: 'The day it stands for.' }),
    dayField('validUntil', fieldTerms.validUntil, {
      zh: '可不填，不公开。过了这一天，这个数字和引用它的稿件都不能再发布，直到更新。',
      en: 'Optional, not published. After that day neither it nor what quotes it can be published until it is renewed.',
    }),
    {
      name: 'source',
      type: 'text',
      label: fieldTerms.source,
      admin: {
        description: { zh: '出自哪个单位、哪份材料。', en: 'The unit and document it comes from.' },
      },
    },
    slugField({ from: 'title' }),
    yearField,
    {
      name: 'order',
      type: 'number',
      label: fieldTerms.order,
      defaultValue: 0,
      admin: { position: 'sidebar', description: { zh: '小的在前。', en: 'Smaller ones come first.' } },
    },
    {
      name: 'featured',
      type: 'checkbox',
      label: fieldTerms.featured,
      defaultValue: false,
      admin: {
        position: 'sidebar',
        description: { zh: '首页只放最要紧的几个。', en: 'Only a few belong there.' },
      },
    },
  ],
  toDocument: toFigure,
  listIssues: listOwnIssues,
})
