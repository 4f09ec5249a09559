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
  readonly jointReview?: {
    readonly quorum?: number | null
    readonly panel?: readonly { readonly unit: string }[]
  }
  readonly due?: Readonly<Record<string, string | null>>
}

const toText = (value: number | string | null | undefined): string => String(value ?? '')
const dueEntryOf = (stage: string): string => `due ${stage}`

/** Entries for what an amendment may change, filled in as the rules stand. */
export const toAmendEntries = (row: RuleRow): readonly Entry[] => [
  { kind: 'area', name: 'reason', label: { zh: '修订的理由', en: 'Reason' }, most: 2000 },
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
    options: [
      { value: 'community', label: { zh: '只缓被反映的社区', en: 'The community alone' } },
      { value: 'list', label: { zh: '缓整份名单', en: 'The whole list' } },
    ],
  },
  ...dueStages.map(
    (stage): Entry => ({
      ...{ kind: 'day', name: dueEntryOf(stage), optional: true },
      label: { zh: `${stages[stage].short}截止`, en: `Due: ${stage}` },
      first: toText(row.due?.[toDueName(stage)]).slice(0, 10),
    }),
  ),
]

/** What the amendment sends: the parts of the row that are not as they were. */
export const toChanges = (
  row: RuleRow,
  { quotas, units, values }: { quotas: RuleRow['quotas']; units: readonly string[]; values: Values },
): Values => {
  const number = (name: string) => (values[name] === undefined ? null : Number(values[name]))
  const panel = row.jointReview?.panel ?? []
  const next: RuleRow = {
    title: toText(values.title as string),
    places: number('places'),
    quotas: quotas ?? [],
    survey: { ...row.survey, threshold: number('threshold'), minimumValid: number('minimumValid') },
    notice: {
      ...row.notice,
      workingDays: number('workingDays'),
      holds: (values.holds as string | undefined) ?? null,
    },
    jointReview: {
      ...row.jointReview,
      quorum: number('quorum'),
      // A unit that stays keeps its districts and communities.
      panel: units.map((unit) => panel.find((one) => one.unit === unit) ?? { unit }),
    },
    due: Object.fromEntries(
      dueStages.map((stage) => {
        const date = values[dueEntryOf(stage)] as string | undefined
        return [toDueName(stage), date === undefined ? null : `${date}T04:00:00.000Z`]
      }),
    ),
  }
  const isSame = (key: keyof RuleRow) => toComparable(row[key]) === toComparable(next[key])
  return Object.fromEntries(
    (Object.keys(next) as (keyof RuleRow)[]).filter((key) => !isSame(key)).map((key) => [key, next[key]]),
  )
}

/** Nothing and empty are the same to a row, and a day is a day at whatever hour. */
const toComparable = (value: unknown): string =>
  JSON.stringify(value ?? {}, (_key, one: unknown) => {
    if (one === null) return undefined
    return typeof one === 'string' && /^\d{4}-\d\d-\d\dT/.test(one) ? one.slice(0, 10) : one
  })
