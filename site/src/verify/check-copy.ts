import type { CopyFault } from '@exemplar/shared/gazette/saved'
import type { At } from './around.ts'
import { type Held, takeGazette } from './held.ts'
import { inspectKeys } from './inspect.ts'
import { tellFingerprint } from './tell.ts'
import { toCount, toFaultWords, toRowKey } from './words.ts'

/** Checks a saved gazette whole. Returns what is held afterwards. */
export const checkGazette = async (text: string, held: Held, { around, teller, todo }: At): Promise<Held> => {
  teller.tellRow('words', { word: '正在核', title: '每一号的原文，与当时发布的一样' })
  const found = await takeGazette(text)
  if ('fault' in found) {
    const { fault } = found
    teller.tellRow(toRowKeyOf(fault), { word: '不符', faults: [{ where: toCopyWords(fault), todo }] })
    return held
  }
  const { entries, keys } = found.held
  const count = toCount(entries.size)
  teller.tellRow('words', { word: '相符', detail: `一共${count}号，逐字核过` })
  teller.tellRow('seal', { word: '相符', detail: `${count}个签名都核过` })
  teller.tellRow('chain', { word: '相符', title: `编号从第1号连到第${count}号` })
  if (keys) await tellFingerprint(keys, { base: around.base, todo }, teller)
  return found.held
}

const toRowKeyOf = (fault: CopyFault) => (fault.part === 'key' ? 'key' : toRowKey(fault.fault))

const toCopyWords = (fault: CopyFault): string => {
  if (fault.part === 'copy') return `这份公报：${toFaultWords(fault.fault)}`
  return `第${fault.number}${fault.part === 'key' ? '把钥匙' : '号'}：${toFaultWords(fault.fault)}`
}

/** Checks a key list by itself, and keeps it for what is put on the page next. */
export const checkKeys = async (text: string, held: Held, { around, teller, todo }: At): Promise<Held> => {
  const found = await inspectKeys(text)
  if ('fault' in found) {
    teller.tellRow('key', {
      word: '不符',
      faults: [{ where: `钥匙的清单：${toFaultWords(found.fault)}`, todo }],
    })
    return held
  }
  await tellFingerprint(found.keys, { base: around.base, todo }, teller)
  teller.tell({ since: ['钥匙的清单收下了，再把要核的文件放进来。'] })
  return { ...held, keys: found.keys }
}
