import { fieldTerms } from '@exemplar/shared/glossary'
import { campaign } from '@exemplar/shared/kinds/campaign'
import { kinds } from '@exemplar/shared/kinds/index'
import { slug as slugShape } from '@exemplar/shared/scalars'
import type { Field } from 'payload'
import { contactField } from '../../fields/contact-field.ts'
import { dayField, runField, yearField } from '../../fields/dated.ts'
import { editorField, remarkField, titleField } from '../../fields/document-fields.ts'
import { slugField } from '../../fields/slug-field.ts'
import { wellFormed } from '../../fields/well-formed.ts'
import { toReviewable } from '../kind.ts'
import { toCampaign } from './to-document.ts'

const organisation: Field[] = [
  {
    type: 'row',
    fields: [
      { name: 'city', type: 'text', label: fieldTerms.city },
      {
        name: 'divisionCode',
        type: 'text',
        label: fieldTerms.divisionCode,
        validate: wellFormed(campaign.shape.divisionCode, { zh: '须为6位数字。', en: 'Six digits.' }),
        admin: { description: { zh: '城市的6位行政区划代码。', en: 'The six digits of the city.' } },
      },
    ],
  },
  {
    type: 'row',
    fields: [
      { name: 'lead', type: 'text', label: fieldTerms.lead },
      { name: 'coordinating', type: 'text', label: fieldTerms.coordinating },
    ],
  },
  { name: 'memberUnits', type: 'number', label: fieldTerms.memberUnits, min: 1 },
]

const phases: Field = {
  name: 'phases',
  type: 'array',
  label: fieldTerms.phases,
  labels: { singular: fieldTerms.phase, plural: fieldTerms.phases },
  admin: { description: { zh: '按先后顺序填写，可拖动排序。', en: 'In their order; drag to change it.' } },
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'title', type: 'text', label: fieldTerms.title },
        {
          name: 'key',
          type: 'text',
          label: fieldTerms.key,
          validate: wellFormed(slugShape, {
            zh: '只用小写字母、数字和单个连字符。',
            en: 'Lower-case letters, digits and single hyphens only.',
          }),
          admin: { description: { zh: '英文代号，如 select。', en: 'For instance: select.' } },
        },
      ],
    },
    runField(),
    { name: 'summary', type: 'textarea', label: fieldTerms.summary },
  ],
}

const grey: Field = {
  name: 'grey',
  type: 'group',
  label: fieldTerms.grey,
  admin: {
    description: {
      zh: '发布后，全站在这几天以灰色显示，期满自动恢复。不需要时全部留空。',
      en: 'Once published, the whole site is shown in grey on these days, and in colour again after them. Leave all empty otherwise.',
    },
  },
  fields: [
    runField(),
    {
      name: 'reason',
      type: 'text',
      label: fieldTerms.reason,
      admin: {
        description: { zh: '写在每页页脚，如“全国哀悼日”。', en: 'Stands at the foot of every page.' },
      },
    },
  ],
}

/** Campaigns (示范创建活动): the frame of one year. */
export const campaigns = toReviewable({
  of: kinds.campaign,
  group: 'campaign',
  description: {
    zh: '一年一个活动：方案要点、步骤和联系方式。首页的标题和介绍取自最新一个。',
    en: 'One campaign a year: its plan, phases and contact. The home page takes its title from the newest one.',
  },
  columns: ['review.state', 'year'],
  searched: ['slug'],
  sort: '-year',
  fields: [
    titleField({ zh: '活动全称。', en: 'Its full title.' }),
    {
      name: 'summary',
      type: 'textarea',
      label: fieldTerms.summary,
      admin: {
        description: {
          zh: '两三句话说明为什么办、怎么办。',
          en: 'Why and how, in two or three sentences.',
        },
      },
    },
    ...organisation,
    {
      name: 'approach',
      type: 'textarea',
      label: fieldTerms.approach,
      admin: { description: { zh: '每行一条，如“示范引领”。', en: 'One a line.' } },
    },
    phases,
    contactField,
    slugField({ from: 'title' }),
    yearField,
    editorField,
    remarkField,
    grey,
    dayField('archived', fieldTerms.archived, {
      zh: '从这一天起，本年度的内容标注“已归档”，网址不变，不再列入最新。没有归档就不填。',
      en: 'From this day on what is of this year is marked as archived: it stays where it is and is not among the newest.',
    }),
  ],
  needed: ['editor'],
  toDocument: toCampaign,
})
