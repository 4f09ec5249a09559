import { toBlockWords } from '../machines/kit/words.ts'
import type { Copy } from './copy.ts'
import { toProof } from './proof.ts'

/** The lines at the end of a text. */
const listFoot = (copy: Copy): string[] => {
  const { number, digest, address } = toProof(copy)
  const { addresses } = copy
  return [
    ...(addresses.length === 0
      ? []
      : [['文中网址', ...addresses.map((one, index) => `［${index + 1}］${one}`)].join('\n')]),
    `公报第${number}号，${digest}\n原文和以后的更正：${address}`,
  ]
}

/** The parts of a copy as text, in the order of reading, those that no text may lack at its head and its end apart. */
export const toTextParts = (copy: Copy) => ({
  head: [`${copy.title}`, `${copy.act}\n${copy.byline}`, ...copy.remarks],
  middle: [...(copy.deck === undefined ? [] : [copy.deck]), ...copy.blocks.flatMap(toBlockWords)],
  foot: listFoot(copy),
})

/** A copy as plain text: a blank line between its parts. */
export const toPlain = (copy: Copy): string => {
  const { head, middle, foot } = toTextParts(copy)
  return [...head, ...middle, ...foot].filter((part) => part !== '').join('\n\n')
}
