import { fieldTerms, glossary, navigationTerms, roundTerms } from '@exemplar/shared/glossary'
import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, CollectionConfig } from 'payload'
import { cityEditors, nobody, staff } from '../../access/access.ts'
import { yearField } from '../../fields/dated.ts'
import { toText, toValues } from '../../fields/row.ts'
import type { ReceivingParts } from '../../media/attachments/receive.ts'
import { hasPermit } from '../../records/permit.ts'
import { toRoundEndpoints } from '../doors/endpoints.ts'
import { RoundError } from '../errors.ts'
import { dueField } from './due-field.ts'
import { calendar, jointReview, notice, quotas, survey } from './rule-fields.ts'

/** Once a round is open its rules stand in its records; the row follows an amendment alone, which comes with a permit. */
const guardRules: CollectionBeforeChangeHook = ({ collection, context, data, operation, originalDoc }) => {
  if (operation === 'create' || !toText(toValues(originalDoc).openedAt))
    return { ...data, openedAt: data.openedAt ?? null }
  if (hasPermit(context, collection.slug, String(originalDoc.id))) return data
  throw new RoundError('round-is-frozen')
}

const guardDelete: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  const row = await req.payload.findByID({
    ...{
      collection: collection.slug as 'rounds',
      id,
      depth: 0,
      disableErrors: true,
      overrideAccess: true,
      req,
    },
  })
  if (toText(toValues(row).openedAt)) throw new RoundError('round-is-frozen')
}

/** The tab in which the round is run. */
const board = {
  Component: 'payload-plugin-exemplar/rsc#RoundPage',
  path: '/board',
  tab: {
    // A tab is told no language, only Payload's own words in it.
    label: ({ t }: { t: (key: string) => string }) =>
      t('general:cancel') === 'Cancel' ? roundTerms.board.en : roundTerms.board.zh,
    href: '/board',
  },
} as const

/**
 * Selection rounds (评选): the rules of a round as they are written before it opens. From then on they stand in its
 * records, which are nobody's to read but through the round's own doors.
 */
export const toRounds = ({
  disabled,
  ...parts
}: ReceivingParts & { readonly disabled: boolean }): CollectionConfig => ({
  slug: 'rounds',
  labels: { singular: glossary.selectionRound, plural: glossary.selectionRound },
  admin: {
    group: navigationTerms.campaign,
    hideAPIURL: true,
    useAsTitle: 'title',
    defaultColumns: ['title', 'year', 'openedAt'],
    description: {
      zh: '一年一轮评选的规则。开评以后规则冻结，评选的每一步都记在评选记录里。',
      en: 'The rules of a selection round. They are frozen when it opens; every step stands in its records.',
    },
    components: disabled
      ? {}
      : {
          beforeListTable: ['payload-plugin-exemplar/client#WaitingRounds'],
          views: { edit: { board } },
        },
  },
  defaultSort: '-year',
  access: { read: staff, create: cityEditors, update: cityEditors, delete: cityEditors },
  disableDuplicate: true,
  endpoints: disabled ? [] : [...toRoundEndpoints(parts)],
  hooks: { beforeChange: [guardRules], beforeDelete: [guardDelete] },
  fields: [
    { name: 'title', type: 'text', label: fieldTerms.title, required: true },
    quotas,
    survey,
    notice,
    calendar,
    jointReview,
    dueField,
    {
      name: 'places',
      type: 'number',
      label: roundTerms.places,
      min: 1,
      admin: {
        description: {
          zh: '最多公布几个；按研究结果定的留空。',
          en: 'The most that may be announced; empty: as many as are decided.',
        },
      },
    },
    yearField,
    {
      name: 'openedAt',
      type: 'date',
      label: roundTerms.openedAt,
      access: { create: nobody, update: nobody },
      admin: { position: 'sidebar', readOnly: true },
    },
  ],
})
