import { fieldTerms, glossary } from '@exemplar/shared/glossary'
import type { ArrayField, Field } from 'payload'
import { dayField } from '../fields/dated.ts'
import { validStageKey } from './stages-field.ts'

const progress: Field = {
  name: 'stages',
  type: 'array',
  label: fieldTerms.stages,
  labels: { singular: glossary.stage, plural: fieldTerms.stages },
  admin: {
    initCollapsed: true,
    description: {
      zh: '按顺序填到最后一个环节为止；止步的写明理由。',
      en: 'In order up to the last one; where it ended, the reason is given.',
    },
    components: { RowLabel: 'payload-plugin-exemplar/client#StageRecordLabel' },
  },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'key',
          type: 'text',
          label: fieldTerms.key,
          validate: validStageKey,
          admin: { description: { zh: '与上面“评选环节”的代号一致。', en: 'A key of the stages above.' } },
        },
        dayField('date', fieldTerms.date, { zh: '作出结果的日期。', en: 'The day of the outcome.' }),
        {
          name: 'outcome',
          type: 'select',
          label: fieldTerms.outcome,
          options: [
            { value: 'passed', label: { zh: '通过', en: 'Passed' } },
            { value: 'ended', label: { zh: '止步', en: 'Ended' } },
          ],
        },
      ],
    },
    {
      name: 'reason',
      type: 'text',
      label: fieldTerms.reason,
      admin: {
        description: {
          zh: '会公开。只写结论和理由，不写个人评分。',
          en: 'Public. The reason alone; individual scores stay private.',
        },
      },
    },
  ],
}

/** What the public record says of each nominated community. */
export const nominationsField: ArrayField = {
  name: 'nominations',
  type: 'array',
  label: fieldTerms.nominations,
  labels: { singular: glossary.nomination, plural: fieldTerms.nominations },
  admin: {
    initCollapsed: true,
    description: {
      zh: '每个推荐社区一条，不论是否入选。',
      en: 'One row for each nominated community, whether announced or not.',
    },
    components: { RowLabel: 'payload-plugin-exemplar/client#NominationLabel' },
  },
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'community', type: 'relationship', relationTo: 'communities', label: glossary.community },
        {
          name: 'rank',
          type: 'number',
          label: fieldTerms.rank,
          min: 1,
          admin: {
            description: {
              zh: '入选的填名单序号，未入选的留空。',
              en: 'Place in the list; empty when not announced.',
            },
          },
        },
      ],
    },
    progress,
    {
      name: 'survey',
      type: 'group',
      label: fieldTerms.survey,
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'rate', type: 'number', label: fieldTerms.rate, min: 0, max: 100 },
            { name: 'valid', type: 'number', label: fieldTerms.valid, min: 0 },
          ],
        },
      ],
    },
  ],
}
