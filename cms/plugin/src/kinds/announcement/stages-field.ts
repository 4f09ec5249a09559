import { fieldTerms, glossary } from '@exemplar/shared/glossary'
import { stage } from '@exemplar/shared/kinds/announcement'
import { usualStages } from '@exemplar/shared/kinds/announcement/usual-stages'
import { kinds } from '@exemplar/shared/kinds/index'
import { slug as slugShape } from '@exemplar/shared/scalars'
import type { ArrayField, PayloadRequest } from 'payload'
import { slugOf } from '../../database/slugs.ts'
import { toRows } from '../../fields/row.ts'
import { wellFormed } from '../../fields/well-formed.ts'

/** A key by which a nomination names a stage of its round. */
const validStageKey = wellFormed(slugShape, {
  zh: '只用小写字母、数字和单个连字符。',
  en: 'Lower-case letters, digits and single hyphens only.',
})

/** A new announcement begins with the stages of the one before it, so that a round's keys are typed once at most. */
const findStages = async (req: PayloadRequest): Promise<object[]> => {
  const { docs } = await req.payload.find({
    collection: slugOf(req, kinds.announcement.collection),
    ...{ sort: '-createdAt', limit: 1, depth: 0, pagination: false, req },
  })
  const before = toRows((docs[0] as { stages?: unknown } | undefined)?.stages)
  return before.length > 0 ? before.map(({ id: _id, ...row }) => row) : [...usualStages]
}

/** The stages of the round, in their order. */
export const stagesField: ArrayField = {
  name: 'stages',
  type: 'array',
  label: fieldTerms.stages,
  labels: { singular: glossary.stage, plural: fieldTerms.stages },
  defaultValue: ({ req }: { req: PayloadRequest }) => findStages(req),
  admin: {
    initCollapsed: true,
    description: {
      zh: '按先后顺序列出本轮的各个环节，新建时照上一份带出；推荐社区的进展按这里的环节填写。',
      en: 'All stages of the round in their order, at first those of the announcement before; nominations refer to them by key.',
    },
    components: { RowLabel: 'payload-plugin-exemplar/client#TitledRowLabel' },
  },
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'title', type: 'text', label: fieldTerms.title },
        {
          name: 'short',
          type: 'text',
          label: fieldTerms.short,
          validate: wellFormed(stage.shape.short, { zh: '不超过4个字。', en: 'Up to four characters.' }),
          admin: { description: { zh: '不超过4个字，用于表格。', en: 'Up to four characters, for tables.' } },
        },
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'by', type: 'text', label: fieldTerms.by },
        {
          name: 'key',
          type: 'text',
          label: fieldTerms.key,
          validate: validStageKey,
          admin: { description: { zh: '英文代号，如 decision。', en: 'For instance: decision.' } },
        },
      ],
    },
  ],
}
