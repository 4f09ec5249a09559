import { fieldTerms, glossary, roundTerms } from '@exemplar/shared/glossary'
import type { Field } from 'payload'
import { findStandardWeights } from './weights.ts'

// The rules of a round as they are written in its row.

export const quotas: Field = {
  name: 'quotas',
  type: 'array',
  label: roundTerms.quotas,
  labels: { singular: roundTerms.quota, plural: roundTerms.quotas },
  admin: {
    components: { RowLabel: 'payload-plugin-exemplar/client#QuotaLabel' },
    description: {
      zh: '每个区市一行，写可以推荐几个社区；没有写的区市不能推荐。',
      en: 'One row a district: how many communities it may put forward. A district without a row may put forward none.',
    },
  },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'district',
          type: 'relationship',
          relationTo: 'districts',
          label: glossary.district,
          required: true,
        },
        { name: 'places', type: 'number', label: roundTerms.quota, min: 0, required: true },
      ],
    },
  ],
}

export const survey: Field = {
  name: 'survey',
  type: 'group',
  label: fieldTerms.survey,
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'threshold',
          type: 'number',
          label: fieldTerms.threshold,
          min: 0,
          max: 100,
          defaultValue: 90,
        },
        { name: 'minimumValid', type: 'number', label: fieldTerms.minimumValid, min: 1, defaultValue: 300 },
      ],
    },
  ],
}

export const notice: Field = {
  name: 'notice',
  type: 'group',
  label: glossary.publicNotice,
  admin: {
    description: {
      zh: '本轮要公示就填写，天数按工作日计算；不公示就留空。',
      en: 'Where the round has a public notice; its length in working days. Empty where it has none.',
    },
  },
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'workingDays', type: 'number', label: roundTerms.workingDays, min: 1, max: 60 },
        {
          name: 'holds',
          type: 'select',
          label: roundTerms.holds,
          options: [
            { value: 'community', label: { zh: '只缓被反映的社区', en: 'The community alone' } },
            { value: 'list', label: { zh: '缓整份名单', en: 'The whole list' } },
          ],
        },
      ],
    },
  ],
}

/** Days that the calendar of this release does not know as they are. */
export const calendar: Field = {
  name: 'calendar',
  type: 'array',
  label: roundTerms.calendar,
  labels: { singular: { zh: '一天', en: 'Day' }, plural: roundTerms.calendar },
  maxRows: 40,
  admin: {
    initCollapsed: true,
    components: { RowLabel: 'payload-plugin-exemplar/client#CalendarLabel' },
    description: {
      zh: '公示按工作日算到哪天，法定节假日已照国务院办公厅的通知扣好。新一年的通知公布了，或者临时调休，在这里逐天补上。',
      en: 'A notice is counted in working days of the published calendar. Days that were announced or moved since are added here.',
    },
  },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'date',
          type: 'date',
          label: fieldTerms.date,
          required: true,
          admin: { date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } },
        },
        {
          name: 'day',
          type: 'select',
          label: { zh: '这天', en: 'Day' },
          required: true,
          defaultValue: 'free',
          options: [
            { value: 'free', label: roundTerms.free },
            { value: 'worked', label: roundTerms.worked },
          ],
        },
      ],
    },
  ],
}

export const jointReview: Field = {
  name: 'jointReview',
  type: 'group',
  label: roundTerms.jointReview,
  fields: [
    {
      name: 'panel',
      type: 'array',
      label: roundTerms.panel,
      labels: { singular: glossary.unit, plural: roundTerms.panel },
      admin: {
        components: { RowLabel: 'payload-plugin-exemplar/client#PanelLabel' },
        initCollapsed: true,
        description: {
          zh: '参加联审的成员单位。写明它所在的区市、包联的社区：对这些社区自动回避。',
          en: 'Who sits in the joint review. Districts that a unit belongs to and communities that it is paired with: it takes no part in those.',
        },
      },
      fields: [
        { name: 'unit', type: 'relationship', relationTo: 'units', label: glossary.unit, required: true },
        {
          name: 'districts',
          type: 'relationship',
          relationTo: 'districts',
          hasMany: true,
          label: roundTerms.ownDistricts,
        },
        {
          name: 'paired',
          type: 'relationship',
          relationTo: 'communities',
          hasMany: true,
          label: roundTerms.paired,
        },
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'quorum', type: 'number', label: roundTerms.quorum, min: 1 },
        { name: 'points', type: 'number', label: roundTerms.points, min: 1, max: 100, defaultValue: 10 },
      ],
    },
    {
      name: 'weights',
      type: 'array',
      label: roundTerms.weights,
      labels: { singular: roundTerms.weight, plural: roundTerms.weights },
      defaultValue: ({ req }) => findStandardWeights(req),
      admin: {
        initCollapsed: true,
        components: { RowLabel: 'payload-plugin-exemplar/client#WeightLabel' },
        description: {
          zh: '联审按哪些标准打分、各占多少；新建时带出全部标准，权重都是1。',
          en: 'Which standards are scored and what each weighs; at first all of them, alike.',
        },
      },
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'standard', type: 'number', label: fieldTerms.number, min: 1, required: true },
            { name: 'weight', type: 'number', label: roundTerms.weight, min: 0, max: 100, required: true },
          ],
        },
      ],
    },
  ],
}
