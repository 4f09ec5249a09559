import type { Copy } from './copy.ts'
import { toTextParts } from './plain.ts'
import { toProof } from './proof.ts'

/** What 微博 takes: of a short text, and of a long one. */
const limits = { short: 140, long: 2_000 } as const

/** A text for 微博, and how long it is as 微博 counts. */
export type Post = {
  readonly text: string
  readonly count: number
  readonly most: number
  /** The beginning of what had no room; undefined where all had. */
  readonly left: string | undefined
}

/**
 * Counts as 微博 does: a Chinese character is one, letters and digits are halves. It counts an address as ten at most; here
 * it is counted as it is written, so that what has room here has room there.
 */
export const countWeibo = (text: string): number =>
  Math.ceil(Array.from(text).reduce((sum, letter) => sum + (/[\0-\u00ff]/.test(letter) ? 0.5 : 1), 0))

/** Title, remarks, as many whole sentences of the deck as have room, number and address. */
export const toShortPost = (copy: Copy): Post => {
  const { number, address } = toProof(copy)
  const before = [`【${copy.title}】`, ...copy.remarks].join('')
  const after = `公报第${number}号 ${address}`
  const sentences = toSentences(copy.deck ?? toTextParts(copy).middle[0] ?? '')
  const { taken, left } = fill(sentences, {
    toText: (said) => `${before}${said.join('')}${after}`,
    most: limits.short,
  })
  return toPost(`${before}${taken.join('')}${after}`, limits.short, left)
}

/** All of it, or as many whole paragraphs as have room and where the rest is read. */
export const toLongPost = (copy: Copy): Post => {
  const { head, middle, foot } = toTextParts(copy)
  const join = (parts: readonly string[]) => parts.filter((part) => part !== '').join('\n\n')
  const whole = join([`【${head[0]}】`, ...head.slice(1), ...middle, ...foot])
  if (countWeibo(whole) <= limits.long) return toPost(whole, limits.long, undefined)
  const end = ['（未完，全文见下面的网址）', ...foot]
  const toText = (said: readonly string[]) => join([`【${head[0]}】`, ...head.slice(1), ...said, ...end])
  const { taken, left } = fill(middle, { toText, most: limits.long })
  return toPost(toText(taken), limits.long, left)
}

const toPost = (text: string, most: number, left: string | undefined): Post => ({
  ...{ text, most, left },
  count: countWeibo(text),
})

const toSentences = (text: string): string[] => text.match(/[^。！？]+[。！？]*[”’）》]*/g) ?? []

type Filling = { readonly toText: (said: readonly string[]) => string; readonly most: number }

/** As many of the first parts as have room, and the one that has none. */
const fill = (parts: readonly string[], { toText, most }: Filling) => {
  let taken: readonly string[] = []
  for (const part of parts) {
    if (countWeibo(toText([...taken, part])) > most) return { taken, left: part }
    taken = [...taken, part]
  }
  return { taken, left: undefined }
}
