import { roundTerms } from '@exemplar/shared/glossary'
import { dueStages, toDueName } from '@exemplar/shared/selection/rules'
import { stages } from '@exemplar/shared/selection/stages'
import type { Entry, Values } from '../fields/entry.ts'

/** The row of a round, relations as ids: what an amendment changes in it. */
export type RuleRow = {
  readonly title?: string
  readonly places?: number | null
  readonly quotas?: readonly { readonly district: string; readonly places: number }[]
  readonly survey?: { readonly threshold?: number | null; readonly minimumValid?: number | null }
  readonly notice?: { readonly workingDays?: number | null; readonly holds?: string | null }
  readonly calendar?: readonly CalendarRow[]
  readonly jointReview?: {
    readonly quorum?: number | null
    readonly panel?: readonly PanelRow[]
    readonly weights?: readonly WeightRow[]
  }
  readonly due?: Readonly<Record<string, string | null>>
}
/** A day: `date` begins with it, as a row keeps days. */
export type CalendarRow = { readonly date: string; readonly day: string }
export type PanelRow = {
  readonly unit: string
  readonly districts?: readonly string[]
  readonly paired?: readonly string[]
}
export type WeightRow = { readonly standard: number; readonly weight: number }

/** What an amendment changes in lists of their own, beside the entries of its form. */
export type RuleLists = {
  readonly quotas: NonNullable<RuleRow['quotas']>
  readonly calendar: readonly CalendarRow[]
  readonly panel: readonly PanelRow[]
  readonly weights: readonly WeightRow[]
}

export const toLists = ({ calendar = [], jointReview = {}, quotas = [] }: RuleRow): RuleLists => ({
  ...{ calendar, quotas, panel: jointReview.panel ?? [], weights: jointReview.weights ?? [] },
})

const toText = (value: number | string | null | undefined): string => String(value ?? '')
const dueEntryOf = (stage: string): string => `due ${stage}`

const reason: Entry = {
  ...{ kind: 'area', name: 'reason', label: { zh: '修订的理由', en: 'Reason' }, most: 2000 },
}

/** What the leading group has decided by is not amended any more: then the calendar is left, and why. */
export const decidedEntries: readonly Entry[] = [reason]

/** What an open objection holds up. */
export const holdsOptions = [
  { value: 'community', label: { zh: '只缓被反映的社区', en: 'The community alone' } },
  { value: 'list', label: { zh: '缓整份名单', en: 'The whole list' } },
] as const

/** Entries for what an amendment may change, filled in as the rules stand. */
export const toAmendEntries = (row: RuleRow): readonly Entry[] => [
  reason,
  { kind: 'line', name: 'title', label: { zh: '名称', en: 'Title' }, most: 100, first: toText(row.title) },
  {
    kind: 'number',
    name: 'threshold',
    label: { zh: '满意率合格线（%）', en: 'Threshold' },
    first: toText(row.survey?.threshold),
  },
  {
    kind: 'number',
    name: 'minimumValid',
    label: { zh: '最少有效份数', en: 'Least valid answers' },
    least: 1,
    first: toText(row.survey?.minimumValid),
  },
  {
    kind: 'number',
    name: 'quorum',
    label: roundTerms.quorum,
    least: 1,
    first: toText(row.jointReview?.quorum),
  },
  {
    kind: 'number',
    name: 'places',
    label: roundTerms.places,
    least: 1,
    optional: true,
    first: toText(row.places),
  },
  {
    kind: 'number',
    name: 'workingDays',
    label: roundTerms.workingDays,
    least: 1,
    optional: true,
    first: toText(row.notice?.workingDays),
  },
  {
    ...{
      kind: 'choice',
      name: 'holds',
      label: roundTerms.holds,
      optional: true,
      first: toText(row.notice?.holds),
    },
    options: holdsOptions,
  },
  ...dueStages.map(
    (stage): Entry => ({
      ...{ kind: 'day', name: dueEntryOf(stage), optional: true },
      label: { zh: `${stages[stage].short}截止`, en: `Due: ${stage}` },
      first: toText(row.due?.[toDueName(stage)]).slice(0, 10),
    }),
  ),
]

/** The row as it would be with what the form says now: `values` by the names of the entries, empty where nobody wrote. */
export const toAmended = (row: RuleRow, { lists, values }: { lists: RuleLists; values: Values }): RuleRow => {
  const read = (name: string) => toText(values[name] as string | undefined).trim()
  const number = (name: string) => (read(name) === '' ? null : Number(read(name)))
  const { calendar, panel, quotas, weights } = lists
  return {
    ...{ calendar, quotas, title: read('title'), places: number('places') },
    survey: { ...row.survey, threshold: number('threshold'), minimumValid: number('minimumValid') },
    notice: { ...row.notice, workingDays: number('workingDays'), holds: read('holds') || null },
    jointReview: { ...row.jointReview, quorum: number('quorum'), panel, weights },
    due: Object.fromEntries(
      dueStages.map((stage) => {
        const date = read(dueEntryOf(stage))
        return [toDueName(stage), date === '' ? null : `${date}T04:00:00.000Z`]
      }),
    ),
  }
}

/** What the amendment sends: the parts of the row that are not as they were. */
export const toChanges = (row: RuleRow, amended: RuleRow): Values => {
  const isSame = (key: keyof RuleRow) => toComparable(row[key]) === toComparable(amended[key])
  return Object.fromEntries(
    (Object.keys(amended) as (keyof RuleRow)[])
      .filter((key) => !isSame(key))
      .map((key) => [key, amended[key]]),
  )
}

/** Nothing and empty are the same to a row, and a day is a day at whatever hour. */
const toComparable = (value: unknown): string =>
  JSON.stringify(value ?? {}, (_key, one: unknown) => {
    if (one === null || (Array.isArray(one) && one.length === 0)) return undefined
    return typeof one === 'string' && /^\d{4}-\d\d-\d\dT/.test(one) ? one.slice(0, 10) : one
  }) ?? '{}'
