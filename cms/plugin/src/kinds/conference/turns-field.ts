import { fieldTerms, glossary } from '@exemplar/shared/glossary'
import { speakerRoles, turn } from '@exemplar/shared/kinds/conference'
import { slug as slugShape } from '@exemplar/shared/scalars'
import type { ArrayField } from 'payload'
import { wellFormed } from '../../fields/well-formed.ts'
import { fillTurnAnchors } from './anchors.ts'

/** The transcript: who spoke from which clock time on, and what was said. */
export const turnsField: ArrayField = {
  name: 'turns',
  type: 'array',
  label: fieldTerms.turns,
  labels: { singular: glossary.turn, plural: fieldTerms.turns },
  hooks: { beforeValidate: [fillTurnAnchors] },
  admin: {
    initCollapsed: true,
    description: { zh: '一次发言一条，按时间先后。', en: 'One row for each turn, in order of time.' },
    components: { RowLabel: 'payload-plugin-exemplar/client#TurnLabel' },
  },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'clock',
          type: 'text',
          label: fieldTerms.clock,
          validate: wellFormed(turn.shape.clock, { zh: '格式为15:02:37。', en: 'Like 15:02:37.' }),
          admin: {
            description: { zh: '时:分:秒，如15:02:37。', en: 'Hours, minutes, seconds.' },
            width: '25%',
          },
        },
        {
          name: 'role',
          type: 'select',
          label: fieldTerms.speakerRole,
          options: turn.shape.role.options.map((role) => ({ value: role, label: speakerRoles[role] })),
          admin: { width: '25%' },
        },
        { name: 'speaker', type: 'text', label: fieldTerms.speaker, admin: { width: '25%' } },
        {
          name: 'question',
          type: 'number',
          label: fieldTerms.question,
          min: 1,
          admin: { description: { zh: '提问时填1、2……', en: '1, 2, … where it asks one.' }, width: '25%' },
        },
      ],
    },
    {
      name: 'post',
      type: 'text',
      label: fieldTerms.post,
      admin: {
        description: {
          zh: '可不填。记者可填所在媒体。',
          en: 'Optional. For a reporter, the paper or station.',
        },
      },
    },
    {
      name: 'paragraphs',
      type: 'textarea',
      label: fieldTerms.paragraphs,
      admin: { rows: 6, description: { zh: '每行一段。', en: 'One paragraph a line.' } },
    },
    {
      name: 'anchor',
      type: 'text',
      label: fieldTerms.anchor,
      validate: wellFormed(slugShape, {
        zh: '只用小写字母、数字和单个连字符。',
        en: 'Lower-case letters, digits and single hyphens only.',
      }),
      admin: {
        description: {
          zh: '留空则按时刻生成。发布后不要改：别处的链接指着它。',
          en: 'Left empty, it is made from the clock time. Leave it once published: links point to it.',
        },
      },
    },
  ],
}
