import { createHash } from 'node:crypto'
import type { Label } from '@exemplar/shared/glossary'
import { toDigits } from '@exemplar/shared/text/digits'
import { fold, type Place } from '@exemplar/shared/text/fold'
import type { Level, Rule } from './rules/rules.ts'
import { listJoinedTexts, listTexts, type PlacedText } from './texts.ts'

/** Something that a rule found in a text of a document. */
export type Finding = Label & {
  /** The same as long as the same words stand in the same field, wherever in it they move. */
  readonly key: string
  readonly rule: string
  readonly level: Level
  readonly path: string
  /** The words with a little of what stands around them; the words are from `start` to `end`. */
  readonly excerpt: string
  readonly start: number
  readonly end: number
  /** The words are somebody's name. */
  readonly isName?: boolean
}

const around = 12

/** Everything that the rules find in a document, in the order of its texts. Pure. */
export const listFindings = (document: unknown, rules: readonly Rule[]): Finding[] =>
  listTextFindings(listTexts(document), rules)

/** Everything that the rules find in texts as people read them, in their order. Pure. */
export const listTextFindings = (texts: readonly PlacedText[], rules: readonly Rule[]): Finding[] =>
  texts.flatMap((placed) => {
    const { text, toWritten } = fold(placed.text)
    return rules
      .filter(({ except }) => !except?.includes(placed.path.split('.').at(-1) ?? ''))
      .flatMap((rule) =>
        (rule.asWritten ? rule.find(placed.text) : rule.find(text).map(toWritten)).map((match) =>
          toFinding(placed, { rule, match }),
        ),
      )
  })

/**
 * What the rules find that runs on from one text into the next: a number that a line of the source was broken in. It is
 * told where it begins. Pure.
 */
export const listBrokenFindings = (document: unknown, rules: readonly Rule[]): Finding[] =>
  listJoinedTexts(document).flatMap(({ text, starts }) => {
    const { text: folded, toWritten } = fold(text)
    return rules.flatMap((rule) =>
      rule
        .find(folded)
        .map(toWritten)
        .flatMap((match) => {
          const first = starts.findLast(({ at }) => at <= match.start)
          const last = starts.findLast(({ at }) => at < match.end)
          return first && last && first !== last
            ? [toFinding({ path: first.path, text }, { rule, match })]
            : []
        }),
    )
  })

/** A finding about some words of a text, and about what nobody reads in them (`about`: the address of a link). */
export const toFinding = (
  { path, text }: PlacedText,
  {
    rule,
    match: { start, end },
    about,
  }: { rule: Pick<Rule, 'name' | 'level' | 'message' | 'isName'>; match: Place; about?: string },
): Finding => {
  const from = Math.max(0, start - around)
  return {
    key: toKey([rule.name, path.split('.')[0] ?? '', text.slice(start, end), ...(about ? [about] : [])]),
    rule: rule.name,
    level: rule.level,
    path,
    excerpt: text.slice(from, end + around),
    start: start - from,
    end: end - from,
    ...rule.message,
    ...(rule.isName ? { isName: true } : {}),
  }
}

/** A digest: answers are kept after the words are gone, and must not keep somebody's number with them. */
const toKey = (parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)

/** The words a finding is about, without the middle of a number and the given name of a person: for the log, which keeps neither. */
export const toMasked = ({ excerpt, start, end, isName }: Finding): string => {
  const words = excerpt.slice(start, end).replace(/\p{Default_Ignorable_Code_Point}/gu, '')
  if (isName) return `${[...words].slice(0, 1).join('')}某`
  return /\d{6}/.test(toDigits(fold(words).text).replace(/\D/g, ''))
    ? `${[...words].slice(0, 3).join('')}***${[...words].slice(-2).join('')}`
    : words
}
