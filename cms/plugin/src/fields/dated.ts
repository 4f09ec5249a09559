import type { Label } from '@exemplar/shared/glossary'
import { fieldTerms } from '@exemplar/shared/glossary'
import type { DateField, NumberField, PayloadRequest, RowField } from 'payload'
import { slugOf } from '../database/slugs.ts'

/** A calendar date, picked as a day; stored as an instant at which it is that day in Beijing. */
export const dayField = (name: string, label: Label, description: Label): DateField => ({
  name,
  type: 'date',
  label,
  admin: { description, date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } },
})

/** From when to when, both days among them. */
export const runField = (): RowField => ({
  type: 'row',
  fields: [
    dayField('from', fieldTerms.from, { zh: '第一天。', en: 'First day.' }),
    dayField('to', fieldTerms.to, { zh: '最后一天。', en: 'Last day.' }),
  ],
})

/** The campaign's year; a new document starts with that of the newest campaign. */
export const yearField: NumberField = {
  name: 'year',
  type: 'number',
  label: fieldTerms.year,
  min: 2000,
  max: 2100,
  index: true,
  defaultValue: ({ req }) => findCampaignYear(req),
  admin: {
    position: 'sidebar',
    description: { zh: '属于哪一年度的示范创建活动。', en: 'The year of the campaign it belongs to.' },
  },
}

/** The year of the newest campaign; this one while there is none. */
export const findCampaignYear = async (req: PayloadRequest): Promise<number> => {
  const { docs } = await req.payload.find({
    collection: slugOf(req, 'campaigns'),
    sort: '-year',
    limit: 1,
    depth: 0,
    pagination: false,
    req,
  })
  const year = (docs[0] as { year?: unknown } | undefined)?.year
  return typeof year === 'number' ? year : new Date().getFullYear()
}
