import { createHash } from 'node:crypto'
import type { Label } from '@exemplar/shared/glossary'
import { toHalfWidth } from '@exemplar/shared/half-width'
import type { Level, Match, Rule } from './rules/rules.ts'
import { toVisible, toVisibleText } from './rules/visible.ts'
import { listTexts, type PlacedText } from './texts.ts'

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

/** Everything that the rules find in texts as people see them, in their order. Pure. */
export const listTextFindings = (texts: readonly PlacedText[], rules: readonly Rule[]): Finding[] =>
  texts.flatMap((placed) => {
    const { text, toWritten } = toVisible(placed.text)
    return rules
      .filter(({ except }) => !except?.includes(placed.path.split('.').at(-1) ?? ''))
      .flatMap((rule) => rule.find(text).map((seen) => toFinding(placed, { rule, match: toWritten(seen) })))
  })

/** A finding about some words of a text, and about what nobody reads in them (`about`: the address of a link). */
export const toFinding = (
  { path, text }: PlacedText,
  {
    rule,
    match: { start, end },
    about,
  }: { rule: Pick<Rule, 'name' | 'level' | 'message' | 'isName'>; match: Match; about?: string },
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
  const words = toVisibleText(excerpt.slice(start, end))
  if (isName) return `${words.slice(0, 1)}某`
  return /\d{6}/.test(toHalfWidth(words).replace(/[\s-]/g, ''))
    ? `${words.slice(0, 3)}***${words.slice(-2)}`
    : words
}
