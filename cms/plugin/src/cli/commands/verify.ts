import { toFingerprint } from '@exemplar/shared/gazette/keys'
import type { HeldGazette } from '@exemplar/shared/gazette/saved'
import { type Finding, toFindingText } from '../../gazette/copy/finding.ts'
import { say } from '../say.ts'
import { areOneList, checkGazette, type GazetteSource } from './check-gazette.ts'

/**
 * Verifies a gazette, and that it agrees with another one where `against` names it. Prints one Chinese and one English
 * line: all good, or what is wrong, where, and what to do next. Returns the exit code.
 */
export const verify = async ({
  against,
  ...source
}: GazetteSource & { against?: string | undefined }): Promise<0 | 1> => {
  const checked = await checkGazette(source)
  if ('finding' in checked) return tellFinding(checked.finding)
  if (against === undefined) return tellGood(checked.gazette)
  const other = await checkGazette({ place: against })
  if ('finding' in other) return tellFinding(other.finding, against)
  const finding = compare(checked.gazette, other.gazette)
  return finding ? tellFinding(finding) : tellGood(checked.gazette, other.gazette)
}

/** Where two gazettes that are good by themselves are not one: the first number with two entries, or their keys. */
const compare = (one: HeldGazette, other: HeldGazette): Finding | undefined => {
  const shorter = Math.min(one.entries.length, other.entries.length)
  for (let index = 0; index < shorter; index++)
    if (readDigest(one.entries[index]) !== readDigest(other.entries[index]))
      return { part: 'entry', number: index + 1, fault: 'entries-differ' }
  return areOneList(one.keys, other.keys) ? undefined : { part: 'copy', fault: 'keys-differ' }
}

const readDigest = (entry: unknown): unknown => (entry as { digest?: unknown }).digest

/** Says that a gazette is good, and how it stands to another one that it agrees with. */
export const tellGood = async (gazette: HeldGazette, other?: HeldGazette): Promise<0> => {
  const count = gazette.entries.length
  const [first] = gazette.keys.keys
  const fingerprint = first ? await toFingerprint(first) : ''
  const agreement = other ? toAgreement(count, other.entries.length) : { zh: '', en: '' }
  say(
    `核对无误：共${count}号，编号、摘要链、签名、内容均相符${agreement.zh}。指纹 ${fingerprint}`,
    `verified: ${count} entries${agreement.en}; fingerprint ${fingerprint}`,
  )
  return 0
}

const toAgreement = (own: number, other: number): { zh: string; en: string } => {
  if (own === other) return { zh: '；与对照的一份一致', en: '; the other gazette is the same' }
  const [shorter, shorterEn] = own < other ? ['这一份', 'this one'] : ['对照的一份', 'the other one']
  const [least, most] = [Math.min(own, other), Math.max(own, other)]
  return {
    zh: `；两份到第${least}号为止一致，${shorter}较短，缺第${least + 1}号至第${most}号`,
    en: `; both agree up to entry ${least}, and ${shorterEn} is the shorter, without ${least + 1} to ${most}`,
  }
}

/** Prints {@link toFindingText}. Returns the exit code. */
export const tellFinding = (finding: Finding, place?: string): 1 => {
  say(...toFindingText(finding, place))
  return 1
}
