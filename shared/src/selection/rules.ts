import { z } from 'zod'
import { distinct } from '../distinct.ts'
import { districtRef } from '../kinds/parts/place.ts'
import { calendarDate, recorded, slug } from '../scalars.ts'
import { type StageKey, stageKeys } from './stages.ts'

/** How many communities a district may put forward (推荐名额). */
const quota = z.strictObject({ district: districtRef, places: z.int().nonnegative() })

/**
 * Who sits in the joint review, by the key of the unit; and where its interest is known beforehand: a district that it
 * belongs to, communities that it is paired with (包联).
 */
const panelUnit = z.strictObject({
  unit: slug,
  name: recorded,
  districts: z.array(districtRef.shape.code),
  paired: z.array(recorded),
})

/** What an item of the standards weighs in the scoring sheet, by its permanent number. */
const weight = z.strictObject({ standard: z.int().positive(), weight: z.number().positive().max(100) })

/** Every stage but the public notice, in the order of the plan: no other order, none left out. */
const roundStages = z
  .array(z.enum(stageKeys))
  .refine(
    (given) =>
      given.join() ===
      stageKeys.filter((key) => key !== 'public-notice' || given.includes('public-notice')).join(),
    { error: '评选环节须按方案的次序，只有“公示”可以不设' },
  )

/** Stages that somebody has to answer by a day; when a notice ends and a result is published, others decide. */
export const dueStages = [
  'recommendation',
  'office-review',
  'satisfaction-survey',
  'joint-review',
  'decision',
] as const satisfies StageKey[]

/** What the column of the day of a stage is called in the row of a round: `office-review` is `officeReview`. */
export const toDueName = (stage: (typeof dueStages)[number]): string =>
  stage.replaceAll(/-(.)/g, (_all, letter: string) => letter.toUpperCase())

/** By when a stage is to be answered, the day itself included: rising in the order of the stages. Late is told and stops nobody. */
const due = z.partialRecord(z.enum(dueStages), calendarDate).refine(
  (given) => {
    const dates = dueStages.flatMap((key) => given[key] ?? [])
    return dates.every((date, index) => date >= (dates[index - 1] ?? date))
  },
  { error: '后面环节的截止日期早于前面的环节' },
)

/**
 * A day that the calendar of this release does not know as it is: of a year whose holidays were announced since, or moved
 * (调休). More than two years' worth are no days that were moved, but another calendar.
 */
const calendarDay = z.strictObject({ date: calendarDate, worked: z.boolean() })
const calendar = z
  .array(calendarDay)
  .max(40)
  .check(distinct(({ date }) => date, { path: ['date'], say: ({ date }) => `${date}写了两次` }))

/** The rules of a round: frozen when it opens (设定后不改; a reasoned amendment is a record of its own). */
export const roundRules = z
  .strictObject({
    title: recorded.max(100),
    year: z.int().min(2000).max(2999),
    stages: roundStages,
    quotas: z
      .array(quota)
      .min(1)
      .check(
        distinct(({ district }) => district.code, { path: ['district'], say: () => '这个区市写了两次' }),
      ),
    survey: z.strictObject({
      /** In per cent, to one decimal place at most. */
      threshold: z
        .number()
        .min(0)
        .max(100)
        .refine((rate) => Number.isInteger(Math.round(rate * 1e6) / 1e5), { error: '合格线至多一位小数' }),
      minimumValid: z.int().positive(),
    }),
    /** In working days of the Chinese calendar; what an open objection holds up. Where the round has a public notice. */
    notice: z
      .strictObject({ workingDays: z.int().min(1).max(60), holds: z.enum(['community', 'list']) })
      .optional(),
    /** What the notice counts by beside the published calendar. */
    calendar: calendar.optional(),
    jointReview: z.strictObject({
      panel: z
        .array(panelUnit)
        .min(1)
        .check(distinct(({ unit }) => unit, { path: ['unit'], say: ({ name }) => `“${name}”写了两次` })),
      /** The fewest scores with which the office may conclude; who is recused does not count. */
      quorum: z.int().positive(),
      /** Full marks of an item. */
      points: z.int().positive().max(100),
      weights: z
        .array(weight)
        .min(1)
        .check(
          distinct(({ standard }) => standard, {
            path: ['standard'],
            say: ({ standard }) => `第${standard}项写了两次`,
          }),
        ),
    }),
    due: due.optional(),
    /** The most that may be announced; absent: as many as are decided. */
    places: z.int().positive().optional(),
  })
  .refine(({ notice, stages }) => (notice !== undefined) === stages.includes('public-notice'), {
    path: ['notice'],
    error: '设了“公示”环节才写公示期，写了公示期就须设“公示”环节',
  })
  .refine(({ jointReview: { panel, quorum } }) => quorum <= panel.length, {
    path: ['jointReview', 'quorum'],
    error: '最少评分家数多于参加联审的单位',
  })
  .check(({ value: { calendar: days = [], year }, issues }) => {
    // A notice runs in the year of its round, or into the next: another is mistyped.
    for (const [index, { date }] of days.entries())
      if (![year, year + 1].includes(Number(date.slice(0, 4))))
        issues.push({
          ...{ code: 'custom', input: date, path: ['calendar', index, 'date'] },
          message: `${date}既不在${year}年，也不在下一年，请核对`,
        })
  })
export type RoundRules = z.infer<typeof roundRules>
