import { fieldTerms, glossary } from '@exemplar/shared/glossary'
import type { Field } from 'payload'
import { bodyField } from '../../fields/body/body-field.ts'
import { contactField } from '../../fields/contact-field.ts'
import { dayField, yearField } from '../../fields/dated.ts'
import { editorField, remarkField, sourceField, titleField } from '../../fields/document-fields.ts'
import { slugField } from '../../fields/slug-field.ts'
import { attachmentsField } from '../../media/attachments/attachments-field.ts'
import { picturesField } from '../../media/pictures-field.ts'

export const releaseFields: Field[] = [
  titleField({
    zh: '新闻标题：一句话说清发生了什么，媒体可以直接采用。',
    en: 'What has happened, in one sentence that media can print as it is.',
  }),
  {
    name: 'deck',
    type: 'textarea',
    label: fieldTerms.releaseDeck,
    admin: {
      description: {
        zh: '可不填。一两句话交代何时、何地、何事，用于列表和检索结果。',
        en: 'Optional. When, where and what in one or two sentences, for lists and search results.',
      },
    },
  },
  dayField('date', fieldTerms.date, {
    zh: '稿件落款的日期。网页上的发布时间另由系统记录。',
    en: 'The day it is dated. The time of publishing is recorded by the system.',
  }),
  bodyField,
  attachmentsField,
  {
    name: 'figures',
    type: 'relationship',
    relationTo: 'figures',
    hasMany: true,
    label: glossary.figures,
    admin: {
      description: {
        zh: '可不选。文中用到、可供媒体引用的数字：网页在正文后列出数值、单位、截至日期和来源。没有发布或过了有效期的数字不能用。',
        en: 'Optional. The numbers it uses: the page lists each with unit, date and source. One that is not published, or past its day, cannot be used.',
      },
    },
  },
  {
    name: 'conference',
    type: 'relationship',
    relationTo: 'conferences',
    label: glossary.conference,
    admin: {
      description: {
        zh: '可不选。稿件报道的是哪一场发布会，须已公开；两边的网页互相链接。',
        en: 'Optional. The conference it reports on, which has to be public; the two pages link to each other.',
      },
    },
  },
  contactField,
  slugField({ from: 'title' }),
  yearField,
  sourceField,
  editorField,
  remarkField,
  picturesField,
]
