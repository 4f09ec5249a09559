import { fieldTerms, glossary } from '@exemplar/shared/glossary'
import { announcement } from '@exemplar/shared/kinds/announcement'
import { announcementActs } from '@exemplar/shared/kinds/announcement/acts'
import { kinds } from '@exemplar/shared/kinds/index'
import {
  type ArrayField,
  type Field,
  type GroupField,
  type RelationshipFieldSingleValidation,
  validations,
} from 'payload'
import { bodyField } from '../../fields/body/body-field.ts'
import { reachField } from '../../fields/contact-field.ts'
import { dayField, runField, yearField } from '../../fields/dated.ts'
import { editorField, titleField } from '../../fields/document-fields.ts'
import { slugField } from '../../fields/slug-field.ts'
import { wellFormed } from '../../fields/well-formed.ts'
import { attachmentsField } from '../../media/attachments/attachments-field.ts'
import { picturesField } from '../../media/pictures-field.ts'
import { nominationsField } from './nominations-field.ts'
import { stagesField } from './stages-field.ts'

const survey: GroupField = {
  name: 'survey',
  type: 'group',
  label: fieldTerms.survey,
  admin: {
    description: {
      zh: '可不填。本轮评选事先定下的合格线和有效答卷下限。',
      en: 'Optional. The threshold and the least number of valid answers, set before the round.',
    },
  },
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'threshold', type: 'number', label: fieldTerms.threshold, min: 0, max: 100 },
        { name: 'minimumValid', type: 'number', label: fieldTerms.minimumValid, min: 1 },
      ],
    },
  ],
}

/**
 * The choice itself is not checked against what may be chosen: a notice may have been withdrawn since. What a result has
 * to agree with is asked at submit.
 */
const validNotice: RelationshipFieldSingleValidation = (value, { filterOptions, ...options }) =>
  validations.relationship(value, options)

const publicNotice: Field = {
  name: 'publicNotice',
  type: 'relationship',
  relationTo: kinds.announcement.collection,
  label: fieldTerms.followedNotice,
  validate: validNotice,
  filterOptions: ({ data }) => ({
    act: { equals: 'public-notice' },
    'review.live.number': { exists: true },
    ...(typeof data?.year === 'number' ? { year: { equals: data.year } } : {}),
  }),
  admin: {
    components: { Field: 'payload-plugin-exemplar/client#SteadyChoice' },
    allowCreate: false,
    allowEdit: false,
    condition: (data) => data.act === 'final-result' && !data.round,
    description: {
      zh: '公布前公示过的，选那一份公示，须已公开；两边的网页互相链接。没有公示就不选。',
      en: 'The public notice that went before, which has to be public; the two pages link to each other. Empty where there was none.',
    },
  },
}

const notice: Field = {
  name: 'notice',
  type: 'group',
  label: fieldTerms.publicNoticeRun,
  admin: {
    description: {
      zh: '公示填起止日期、受理单位、电话和地址；公布选了对应的公示就不用再填，没有公示也不填。',
      en: 'Of a public notice: its run and where to object. Of a final result: nothing, where its public notice is chosen or there was none.',
    },
  },
  fields: [
    runField(),
    {
      name: 'days',
      type: 'ui',
      admin: { components: { Field: 'payload-plugin-exemplar/client#NoticeRun' } },
    },
    reachField(),
    {
      name: 'address',
      type: 'text',
      label: fieldTerms.address,
      admin: {
        description: {
          zh: '递交书面意见的地点，写到门牌。公示必填。',
          en: 'Where written objections go. A public notice must have it.',
        },
      },
    },
  ],
}

/** What is gathered from a round is typed by nobody. */
const untilGathered = <F extends ArrayField | GroupField>(field: F): F => ({
  ...field,
  admin: { ...field.admin, condition: ({ round }: Partial<{ round: unknown }>) => !round },
})

const roundField: Field = {
  name: 'round',
  type: 'relationship',
  relationTo: 'rounds',
  label: glossary.selectionRound,
  admin: {
    allowCreate: false,
    allowEdit: false,
    description: {
      zh: '选了评选，环节、名单、满意率、公示截止日和对应的公示都取自评选记录，不用也不能手填；记录变了，审核自动退回草稿。',
      en: 'With a round, its stages, list, survey and run are taken from its records and not typed; a later record voids the approvals.',
    },
  },
}

export const announcementFields: Field[] = [
  {
    name: 'act',
    type: 'select',
    label: fieldTerms.act,
    index: true,
    options: Object.entries(announcementActs).map(([value, label]) => ({ value, label })),
    admin: {
      description: {
        zh: '公示是征求意见，公布是最后结果，是两件事。公布以后的补充公布、推荐上报、上级评定、复核、撤销，事项取自评选记录。',
        en: 'A public notice invites objections, a final result ends the round: two different acts. What comes after the result is taken from the records of its round.',
      },
    },
  },
  roundField,
  titleField({ zh: '公文标题，如“关于……的公示”。标题里的个数须与名单一致。', en: 'Its full title.' }),
  {
    name: 'deck',
    type: 'textarea',
    label: fieldTerms.deck,
    admin: { description: { zh: '一两句话说明要点，用于列表。', en: 'One or two sentences, for lists.' } },
  },
  {
    type: 'row',
    fields: [
      { name: 'issuer', type: 'text', label: fieldTerms.issuer },
      {
        name: 'documentNumber',
        type: 'text',
        label: fieldTerms.documentNumber,
        validate: wellFormed(announcement.shape.documentNumber, {
          zh: '格式如“威民字〔2020〕12号”：六角括号，年份四位，序号不补零。',
          en: 'Like 威民字〔2020〕12号: hexagonal brackets, four digits for the year, no leading zero.',
        }),
        admin: { description: { zh: '没有文号就留空，不编造。', en: 'Leave empty where there is none.' } },
      },
    ],
  },
  dayField('dated', fieldTerms.dated, { zh: '落款日期。', en: 'The date under the text.' }),
  bodyField,
  attachmentsField,
  untilGathered(stagesField),
  untilGathered(survey),
  untilGathered(nominationsField),
  publicNotice,
  notice,
  slugField({ from: 'title' }),
  yearField,
  editorField,
  {
    name: 'disclaimer',
    type: 'textarea',
    label: fieldTerms.disclaimer,
    admin: {
      position: 'sidebar',
      description: {
        zh: '可不填，如“本页内容为示例”。',
        en: 'Optional, for instance that the contents are samples.',
      },
    },
  },
  picturesField,
]
