import { roundTerms } from '@exemplar/shared/glossary'
import { dueStages, toDueName } from '@exemplar/shared/selection/rules'
import { stages } from '@exemplar/shared/selection/stages'
import type { Field } from 'payload'
import { toCalendarDate, toGivenGroup, type Values } from '../../fields/row.ts'

/** By when each stage is to be answered. */
export const dueField: Field = {
  name: 'due',
  type: 'group',
  label: roundTerms.due,
  admin: {
    description: {
      zh: '可不填。各环节最迟哪天办完；过了这天还没有办的，评选台标明迟了几天，不影响办理。',
      en: 'Optional. By when each stage is to be done; what is late is shown on the board, and stops nobody.',
    },
  },
  fields: [
    {
      type: 'row',
      fields: dueStages.map((stage) => ({
        name: toDueName(stage),
        type: 'date' as const,
        label: { zh: stages[stage].short, en: stage },
        admin: { date: { pickerAppearance: 'dayOnly' as const, displayFormat: 'yyyy-MM-dd' } },
      })),
    },
  ],
}

/** The days that a row gives, by stage. */
export const toDue = (values: Values) =>
  toGivenGroup(
    Object.fromEntries(dueStages.map((stage) => [stage, toCalendarDate(values[toDueName(stage)])])),
  )
