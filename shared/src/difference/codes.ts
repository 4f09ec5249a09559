import type { Label } from '../glossary.ts'
import { stages } from '../selection/stages.ts'

/** What came of a stage for a nomination. */
export const stageOutcomes = {
  passed: { zh: '通过', en: 'Passed' },
  ended: { zh: '止于此环节', en: 'Ended here' },
} as const satisfies Record<string, Label>

const stageNames: Readonly<Record<string, Label>> = Object.fromEntries(
  Object.entries(stages).map(([key, { title }]) => [key, { zh: title, en: key }]),
)

/** Codes of a published shape that stand in no form, by the name of where they stand: a stage and what came of it. */
const codes: ReadonlyMap<string, Readonly<Record<string, Label>>> = new Map<
  string,
  Readonly<Record<string, Label>>
>([
  ['key', stageNames],
  ['outcome', stageOutcomes],
])

/** What a code is called for people; undefined where it is none. */
export const findCode = (name: string, value: string): Label | undefined => {
  const known = codes.get(name)
  return known && Object.hasOwn(known, value) ? known[value] : undefined
}
