import { fieldTerms, glossary } from '@exemplar/shared/glossary'
import { longestDeck, longestTitle } from '@exemplar/shared/kinds/story'
import { type Field, type RelationshipFieldSingleValidation, validations, type Where } from 'payload'
import { toActor } from '../../access/actor.ts'
import { bodyField } from '../../fields/body/body-field.ts'
import { dayField, yearField } from '../../fields/dated.ts'
import { counter, editorField, remarkField, sourceField, titleField } from '../../fields/document-fields.ts'
import { mediaSlug } from '../../fields/media-slug.ts'
import { slugField } from '../../fields/slug-field.ts'
import { attachmentsField } from '../../media/attachments/attachments-field.ts'
import { picturesField } from '../../media/pictures-field.ts'

/** Accounts of a district choose among its communities. */
const toOwnCommunities = (district: string | undefined): Where | true =>
  district === undefined ? true : { 'district.code': { equals: district } }

/**
 * The choice itself is not checked against what may be chosen: a community may have moved to another district since,
 * and that must not keep a story from being withdrawn. Who may write about which is the gate's question.
 */
const validCommunity: RelationshipFieldSingleValidation = (value, { filterOptions, ...options }) =>
  validations.relationship(value, options)

const quote: Field = {
  name: 'quote',
  type: 'group',
  label: fieldTerms.quote,
  admin: {
    description: {
      zh: '可不填。一句最能说明问题的原话，须征得本人同意。',
      en: 'Optional. One sentence in somebody’s own words, with their consent.',
    },
  },
  fields: [
    {
      name: 'text',
      type: 'textarea',
      label: fieldTerms.quoteText,
      admin: {
        description: { zh: '不加引号，网页会加上。', en: 'Without quotation marks; the page sets them.' },
      },
    },
    {
      name: 'cite',
      type: 'text',
      label: fieldTerms.quoteCite,
      admin: {
        description: {
          zh: '如“社区居民王女士”。不写门牌号和电话。',
          en: 'Who says it, without door numbers or telephone numbers.',
        },
      },
    },
  ],
}

const figures: Field = {
  name: 'figures',
  type: 'group',
  label: fieldTerms.storyFigures,
  admin: {
    description: {
      zh: '可不填，最多6个。填了数字，就须写明来源和截至日期。',
      en: 'Optional, up to six. Numbers need a source and a date.',
    },
  },
  fields: [
    {
      name: 'rows',
      type: 'array',
      label: fieldTerms.rows,
      labels: { singular: fieldTerms.row, plural: fieldTerms.rows },
      maxRows: 6,
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'label', type: 'text', label: fieldTerms.rowLabel, admin: { width: '50%' } },
            { name: 'value', type: 'text', label: fieldTerms.value, admin: { width: '25%' } },
            { name: 'unit', type: 'text', label: fieldTerms.unitOfMeasure, admin: { width: '25%' } },
          ],
        },
      ],
    },
    {
      name: 'source',
      type: 'text',
      label: fieldTerms.source,
      admin: {
        description: { zh: '数字出自哪个单位、哪份材料。', en: 'The unit and the document they come from.' },
      },
    },
    dayField('asOf', fieldTerms.asOf, { zh: '数字截至哪一天。', en: 'The day the numbers stand for.' }),
  ],
}

/** What a new story begins with: the item whose hole it was begun at, and what its writer put into the last one. */
const beginning: Field = {
  name: 'beginning',
  type: 'ui',
  admin: {
    components: { Field: 'payload-plugin-exemplar/client#StoryBeginning' },
    disableListColumn: true,
  },
}

export const storyFields: Field[] = [
  beginning,
  titleField({ zh: '不超过60字，说清做了什么。', en: 'Up to 60 characters: what was done.' }, longestTitle),
  {
    name: 'deck',
    type: 'textarea',
    label: fieldTerms.deck,
    admin: {
      components: counter(longestDeck),
      description: {
        zh: '一两句话说明做法和成效，不超过200字，用于列表和搜索结果。',
        en: 'One or two sentences, up to 200 characters, for lists and search results.',
      },
    },
  },
  {
    name: 'community',
    type: 'relationship',
    relationTo: 'communities',
    label: glossary.community,
    index: true,
    validate: validCommunity,
    filterOptions: ({ user }) => toOwnCommunities(toActor(user)?.district),
    admin: {
      description: {
        zh: '哪个社区的经验。区市账号只能写本区市的社区。',
        en: 'Whose experience it is. Accounts of a district write about its own communities.',
      },
    },
  },
  {
    name: 'standards',
    type: 'relationship',
    relationTo: 'standards',
    hasMany: true,
    label: glossary.standards,
    admin: {
      components: { Field: 'payload-plugin-exemplar/client#StandardsChoice' },
      description: {
        zh: '对应哪几个小项，一至四个，最主要的放在最前。',
        en: 'One to four standards that it evidences, the leading one first.',
      },
    },
  },
  {
    name: 'cover',
    type: 'upload',
    relationTo: mediaSlug,
    label: fieldTerms.cover,
    admin: {
      description: {
        zh: '可不选。图片须有替代文字、作者署名和使用许可才能发布。',
        en: 'Optional. A picture needs alternative text, a credit and a licence to be published.',
      },
    },
  },
  bodyField,
  attachmentsField,
  quote,
  figures,
  slugField({ from: 'title' }),
  yearField,
  sourceField,
  editorField,
  remarkField,
  picturesField,
]
