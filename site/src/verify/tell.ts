import type { CheckFault } from '@exemplar/shared/gazette/entry-faults'
import { type KeySet, toFingerprint } from '@exemplar/shared/gazette/keys'
import type { ChainBreak, FollowedChain } from './chain.ts'
import { findSealFaults, type InspectedEntry } from './inspect.ts'
import { readKept } from './kept.ts'
import type { Fault, Teller } from './report.ts'
import { toCount, toFaultWords, toRowKey } from './words.ts'

/** The beginning of a digest, which is enough to see that two differ. The whole of it stands with what is technical. */
export const toBeginning = (digest: string): string => `${toGroups(digest.slice(0, 16))}……`

/** A digest in groups of four, as it is printed. */
export const toGroups = (digest: string): string => (digest.toUpperCase().match(/.{4}/g) ?? []).join(' ')

/** Tells a fault under the question that it answers. */
export const tellFault = (fault: CheckFault, said: Partial<Fault>, { tellRow }: Teller): void =>
  tellRow(toRowKey(fault), { word: '不符', faults: [{ where: toFaultWords(fault), ...said }] })

/** Whether the signature of an entry is what it must be. The key is another question. */
export const tellSeal = async (
  { entry, headText, computed, seal }: InspectedEntry,
  { keys, todo }: { keys: KeySet; todo: string },
  teller: Teller,
): Promise<void> => {
  const found = await findSealFaults({ entry, headText }, keys)
  if (seal)
    tellFault(seal, { entered: toBeginning(entry.digest), found: toBeginning(computed), todo }, teller)
  else if (found.seal) tellFault(found.seal, { todo }, teller)
  else if (found.key) teller.tellRow('seal', { word: '待核', detail: '没有对得上的钥匙，签名没法核' })
  else teller.tellRow('seal', { word: '相符', detail: '原文、时间和编号都在签名里' })
  if (found.key) tellFault(found.key, { todo }, teller)
}

/**
 * The fingerprint of the first key: good once it is the one that the reader compared with print on this device, at fault
 * where it is another than that, and until then for the reader to look at.
 */
export const tellFingerprint = async (
  keys: KeySet,
  { base, todo }: { base: string; todo: string },
  { tell, tellRow, read }: Teller,
): Promise<void> => {
  const [first] = keys.keys
  if (!first || read().rows.key.word === '不符') return
  const fingerprint = await toFingerprint(first)
  const { fingerprint: known } = readKept(base)
  const endorsed = keys.keys.length > 1 ? `钥匙换过${keys.keys.length - 1}次，新的有旧的作保。` : ''
  tell({ fingerprint })
  if (!known) tellRow('key', { word: '待核', detail: endorsed })
  else if (known.value === fingerprint)
    tellRow('key', { word: '相符', detail: `${endorsed}与您${known.day}对过的是同一把。` })
  else
    tellRow('key', {
      word: '不符',
      faults: [
        {
          where: '这把钥匙，不是您以前在这台设备上对过的那一把',
          entered: known.value.toUpperCase(),
          found: fingerprint.toUpperCase(),
          todo,
        },
      ],
    })
}

/** What following the chain came to. */
export const tellChain = (
  { head }: InspectedEntry['entry'],
  found: FollowedChain | ChainBreak,
  { todo, teller }: { todo: string; teller: Teller },
): void => {
  if ('fault' in found) {
    teller.tellRow('chain', { word: '不符', faults: [toBreak(found, todo)] })
    return
  }
  const { newest, later } = found
  teller.tellRow('chain', {
    word: '相符',
    ...(newest.number === head.number
      ? { title: '这是最新一号', detail: '它后面还没有别的号' }
      : {
          title: `编号从第${toCount(head.number)}号连到第${toCount(newest.number)}号`,
          detail: '没有抽走的，没有插进去的',
        }),
  })
  teller.tell({
    since: later.flatMap(({ number, act }) => {
      if (act === 'correct') return [`它后来更正过，见第${number}号。`]
      return act === 'withdraw' ? [`它后来撤下了，见第${number}号。`] : []
    }),
  })
}

const toBreak = ({ number, fault }: ChainBreak, todo: string): Fault => {
  if (fault === 'shorter-than-before')
    return {
      where: '公报比这台设备上次见到的短',
      entered: `上次到第${toCount(number)}号`,
      found: '现在没有编到那里',
      todo,
    }
  if (fault === 'other-than-before')
    return { where: `第${toCount(number)}号，与这台设备上次见到的不是同一份`, todo }
  return { where: `第${toCount(number)}号：${toFaultWords(fault)}`, todo }
}

/** What somebody needs who checks by other means. */
export const toTechnical = ({
  entry: { head, digest, signature },
  computed,
}: InspectedEntry): readonly (readonly [string, string])[] => [
  ['本则摘要（SHA-256）', toGroups(digest)],
  ['按手上这一份算出的本则摘要', toGroups(computed)],
  ...('documentDigest' in head
    ? [['原文摘要（SHA-256）', toGroups(String(head.documentDigest))] as const]
    : []),
  ['前一则摘要（SHA-256）', toGroups(head.previous)],
  ['签名（Ed25519，JWS，RFC 7515）', signature],
]
