import type { RecordOf } from '@exemplar/shared/selection/record'
import { toRate } from '@exemplar/shared/selection/survey'
import type { SheetPlace } from '../../../places/find-place.ts'
import type { Column } from '../../../sheets/columns.ts'
import { toKey } from '../../../sheets/match/values.ts'
import { type SheetCells, type StageFault, type StageSheet, textOf, toCells } from './stage-sheet.ts'

type Kind = 'questions' | 'ages'
const kinds = ['questions', 'ages'] as const

/** What a row is a part of a survey by: a question, or an age band. */
export const partColumns: readonly Column[] = [
  {
    ...{ name: 'part', title: '分项', type: 'choice', given: true, aliases: ['分项类别', '类别'] },
    options: [
      { value: 'questions', word: '题目', others: ['各题', '问题', '题'] },
      { value: 'ages', word: '年龄段', others: ['年龄', '年龄组', '各年龄段'] },
    ],
  },
  {
    ...{ name: 'called', title: '分项名称', type: 'text', most: 60, given: true },
    aliases: ['题目或年龄段', '分项内容'],
  },
]

/** Counts as a sheet shows them. */
export const toCounts = (counted: { readonly valid: number; readonly satisfied: number }) => ({
  ...{ valid: counted.valid, satisfied: counted.satisfied },
  rate: `${toRate(counted).toFixed(1)}%`,
})

/** Bands as they are commonly told, where the round has none of its own yet; and a row for a question. */
const commonParts: readonly SheetCells[] = [
  { part: 'questions' },
  ...['18至34岁', '35至59岁', '60岁以上'].map((called) => ({ part: 'ages', called })),
]

/** A sheet with more rows is not read again. */
const mostRows = 4500

/** Those that wait, each with the parts that the surveys of the round have so far. */
export const toWaiting = (
  places: readonly SheetPlace[],
  surveys: readonly Pick<RecordOf<'survey'>, Kind>[],
): SheetCells[] => {
  const asked = kinds.flatMap((part) => {
    const names = new Set(surveys.flatMap((survey) => survey[part].map(({ name }) => name)))
    return [...names].map((called): SheetCells => ({ part, called }))
  })
  const parts = asked.length > 0 ? asked : commonParts
  const rows = [{}, ...(places.length * (parts.length + 1) > mostRows ? [] : parts)]
  return places.flatMap((place) => rows.map((cells) => toCells(place, cells)))
}

/** The parts of a survey that was recorded. */
export const listStanding = (survey: Pick<RecordOf<'survey'>, Kind>): SheetCells[] =>
  kinds.flatMap((part) => survey[part].map((one) => ({ part, called: one.name, ...toCounts(one) })))

/** The parts of one sort, as the request has them. */
export const listCounted = (parts: readonly SheetCells[], kind: Kind) =>
  parts.flatMap(({ called, part, satisfied, valid }) =>
    part === kind ? [{ name: called, valid, satisfied }] : [],
  )

const most: Readonly<Record<Kind, number>> = { questions: 50, ages: 20 }

/** What is wrong with a row of a question or of an age band. */
const findFault: NonNullable<StageSheet['parts']>['findFault'] = (part, { before, whole }) => {
  const name = textOf(part.called)
  const [valid, satisfied] = [Number(part.valid), Number(part.satisfied)]
  const sort = before.filter((one) => one.part === part.part)
  if (name === undefined)
    return {
      ...{ at: 'called', code: 'part-without-name' },
      zh: '请写明是哪道题、哪个年龄段',
      en: 'write which question or age band it is',
    }
  if (sort.some(({ called }) => toKey(String(called)) === toKey(name)))
    return { at: 'called', code: 'part-twice', zh: `“${name}”写了两次`, en: `${name} stands there twice` }
  if (sort.length >= most[part.part as Kind])
    return {
      ...{ at: 'part', code: 'too-many-parts' },
      zh: `太多，题目至多${most.questions}道，年龄段至多${most.ages}个`,
      en: `too many: ${most.questions} questions and ${most.ages} age bands at most`,
    }
  if (satisfied > valid) return toContradiction('satisfied', '满意份数多于有效份数')
  if (valid > Number(whole.valid)) return toContradiction('valid', '有效份数多于本社区全部有效份数')
  return undefined
}

export const surveyParts: NonNullable<StageSheet['parts']> = {
  ...{ column: 'part', own: ['called', 'valid', 'satisfied'], findFault },
}

const toContradiction = (at: string, zh: string): StageFault => ({
  ...{ at, code: 'counts-contradict', zh, en: 'these counts cannot be' },
})

/** The parts, in few words. */
export const tellParts = (parts: readonly SheetCells[]): string => {
  const told = kinds.flatMap((kind) => {
    const names = parts.filter(({ part }) => part === kind).map(({ called }) => called)
    return names.length === 0 ? [] : [`${words[kind]}${names.length}${units[kind]}（${names.join('、')}）`]
  })
  return told.length === 0 ? '' : `；${told.join('，')}`
}

const words = { questions: '题目', ages: '年龄段' } as const
const units = { questions: '道', ages: '个' } as const
