import { fieldTerms, glossary } from '@exemplar/shared/glossary'
import type { ArrayField, JSONField } from 'payload'
import { z } from 'zod'

/** `[{ key, date, outcome, reason }]`, drawn as a table of the round's stages. */
const progress: JSONField = {
  name: 'stages',
  type: 'json',
  label: fieldTerms.stages,
  validate: (value, { req }) => {
    if (value === undefined || value === null || records.safeParse(value).success) return true
    return req.i18n?.language === 'en' ? 'A list of stages.' : '须为各环节的记录。'
  },
  admin: {
    description: {
      zh: '填到最后一个环节为止。理由会公开：止步的写明理由，不写个人评分。',
      en: 'Up to the last stage it came to. Reasons are public: say why it ended; individual scores stay private.',
    },
    components: { Field: 'payload-plugin-exemplar/client#StageRecords' },
  },
}

const part = z.string().max(1000).nullish()
const records = z.array(z.strictObject({ key: z.string(), date: part, outcome: part, reason: part }))

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
        {
          name: 'community',
          type: 'relationship',
          relationTo: 'communities',
          label: glossary.community,
        },
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
