import type { GazetteEntry } from '@exemplar/shared/gazette/entry'
import { readDocument } from '@exemplar/shared/kinds/index'
import { categoryNumerals } from '@exemplar/shared/kinds/standard-set'
import { findItem } from '../../../kinds/parts/standard-set.ts'
import { toHalves } from '../../board/lines.ts'
import { toCode, toProof } from '../proof.ts'
import type { StandardInputs } from './inputs.ts'

/** Reads what the sheet of a standard says, letter by letter. Throws where the entry has no such item: whoever asks has looked. */
export const toStandardText = (inputs: StandardInputs) => {
  const entry: GazetteEntry = JSON.parse(inputs.entry)
  const set = readDocument(entry.document)
  const placed = set?.kind === 'standard-set' ? findItem(set, String(inputs.item)) : undefined
  if (set?.kind !== 'standard-set' || !placed)
    throw new Error(`entry ${entry.head.number} has no standard ${inputs.item}`)
  const { item, category } = placed
  const { number, at } = entry.head
  const proven = { number, at, digest: entry.digest }
  return {
    title: `第${item.number}项　${item.title}（公报第${number}号）`,
    at,
    issuer: set.issuer,
    version: set.version,
    number: item.number,
    ink: category.number - 1,
    category: `第${categoryNumerals[category.number - 1]}大项　${category.title}`,
    name: toHalves(item.title),
    requirement: item.requirement,
    duties: item.duties,
    checks: item.checks,
    stories: inputs.stories,
    others: inputs.others,
    /** Said of the stories, once what is said of several. */
    storyRemarks: [...new Set(inputs.stories.flatMap(({ remark }) => remark ?? []))],
    remark: set.notice ?? null,
    proof: toProof(proven, {
      code: toCode(inputs.address, proven),
      fingerprint: inputs.fingerprint,
    }),
  }
}
