import { type CheckFault, checkFaults, toNextStep } from '@exemplar/shared/gazette/entry-faults'

/** What is wrong with a gazette, and where. */
export type Finding = {
  readonly part: 'entry' | 'key' | 'copy'
  /** Of the entry or the key. */
  readonly number?: number
  readonly fault: CheckFault
  /** Columns beside the entry that do not say what it says. */
  readonly columns?: readonly string[]
}

/** What is wrong, where, and what to do next; `place` where it is about another gazette than the one named first. */
export const toFindingText = (finding: Finding, place?: string): [zh: string, en: string] => {
  const { fault, columns } = finding
  const [what, next] = [checkFaults[fault], toNextStep(fault)]
  const { at, atEn } = toPlace(finding)
  const [where, whereEn] = place === undefined ? ['', ''] : [`对照的一份（${place}）`, ` of ${place}`]
  const [named, namedEn] = columns ? [`（${columns.join('、')}）`, ` (${columns.join(', ')})`] : ['', '']
  return [
    `${where}${at}有问题：${what.zh}${named}。下一步：${next.zh}。`,
    `failed at ${atEn}${whereEn}: ${fault}, ${what.en}${namedEn}. Next: ${next.en}.`,
  ]
}

const toPlace = ({ part, number }: Finding): { at: string; atEn: string } => {
  if (part === 'entry') return { at: `第${number}号`, atEn: `entry ${number}` }
  if (part === 'key') return { at: `公钥表第${number}把`, atEn: `key ${number}` }
  return { at: '这一份公报', atEn: 'the copy' }
}
