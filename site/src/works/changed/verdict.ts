import type { ChangedItem } from './compare-sets.ts'
import type { Standing } from './find-changed.ts'

/** What somebody before a board is told first. */
export type Verdict = { readonly title: string; readonly text: string; readonly tone: 'good' | 'stale' }

/** Texts that stand on a board. */
const printedNames: readonly string[] = ['名称', '大项']

/** How many of the items read otherwise on the board itself. */
const countOnBoard = (items: readonly ChangedItem[]): number =>
  items.filter(({ texts }) => texts.some(({ name }) => printedNames.includes(name))).length

/** Says how a board stands, in a line and a sentence. */
export const toVerdict = (standing: Standing | undefined, number: number): Verdict => {
  if (!standing)
    return {
      title: '公报里没有这个号的标准',
      text: `刊板上写的是公报第${number}号，那一号不是创建标准，或者还没有编到。刊板可能印错了，也可能是假的，请打电话问一问。`,
      tone: 'stale',
    }
  switch (standing.state) {
    case 'current':
      return {
        title: '这块刊板没有过时',
        text: `它印的就是现行标准，公报第${number}号，一个字也没有改过。`,
        tone: 'good',
      }
    case 'corrected':
      return toCorrected(standing.items, { number, now: standing.present.entry.number })
    case 'superseded':
      return {
        title: '这块刊板已经过时',
        text: `它印的是${standing.printed.document.year}年的标准，现在用的是《${standing.present.document.title}》${standing.present.document.version}，公报第${standing.present.entry.number}号。${toSum(standing.items)}`,
        tone: 'stale',
      }
    case 'withdrawn':
      return {
        title: '这块刊板依据的标准已经撤下',
        text: `公报第${number}号的标准文本不再有效，请把刊板取下来。${standing.present ? '现行标准另有一份。' : ''}`,
        tone: 'stale',
      }
  }
}

const toCorrected = (
  items: readonly ChangedItem[],
  { number, now }: { number: number; now: number },
): Verdict => {
  if (items.length === 0)
    return {
      title: '这块刊板没有过时',
      text: `标准在公报第${now}号更正过，各小项的名称、要求、责任和核验办法都和第${number}号一样。`,
      tone: 'good',
    }
  const onBoard = countOnBoard(items)
  if (onBoard === 0)
    return {
      title: '刊板上的字没有过时',
      text: `标准在公报第${now}号更正过，${items.length}个小项的要求有改动，刊板上印的名称没有变，不用换。`,
      tone: 'good',
    }
  return {
    title: `印出以后，${items.length}个小项改过`,
    text: `标准在公报第${now}号更正过，其中${onBoard}项刊板上的字也变了，请换一块新的。`,
    tone: 'stale',
  }
}

const toSum = (items: readonly ChangedItem[]): string =>
  items.length === 0 ? '各小项的文字都没有变。' : `${items.length}个小项不一样，逐项列在下面。`
