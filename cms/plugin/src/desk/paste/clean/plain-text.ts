import { nothingChanged } from '../report.ts'
import type { Block } from './blocks.ts'
import type { Cleaned } from './clean-html.ts'
import { writeHtml } from './write-html.ts'

/** A line that says of itself that a paragraph begins with it: an indent, a number, a bullet. */
const begins =
  /^(?:[\u3000\t]|\s{2,}|[（(]?[\d一二三四五六七八九十]{1,3}[)）.．、]|第[\d一二三四五六七八九十百]+[章条节]|[•●○■◆▪➢·])/
/** What a paragraph ends with, and a heading or an address does not. */
const ends = /[。！？!?；;：:…”》）)]$|\.$/
const shortestLayout = 20

/** The number of a page, as official documents print it. */
const pageNumber = /^\s*[-—–]+\s*\d{1,4}\s*[-—–]+\s*$/

/**
 * Text without any form, as programs that show PDFs hand it over: a paragraph a line. Where a layout broke its
 * paragraphs (lines as long as the longest that end in the middle of a sentence) the lines are joined again; numbers of
 * pages between them go.
 */
export const cleanText = (text: string): Cleaned => {
  const all = text.split(/\r\n|[\r\n\f]/)
  const lines = all.filter((line) => !pageNumber.test(line))
  const chains = toChains(lines)
  const paragraphs = chains.flatMap((chain) => (isSentence(chain) ? [chain.reduce(join)] : chain))
  const blocks = paragraphs
    .filter((paragraph) => paragraph.trim() !== '')
    .map(
      (paragraph): Block => ({
        type: 'paragraph',
        lines: [[{ strong: false, struck: false, text: paragraph }]],
      }),
    )
  const report = {
    ...nothingChanged,
    joined: lines.length - paragraphs.length,
    pages: all.length - lines.length,
  }
  return { html: writeHtml(blocks), report }
}

/** Lines that seem to be broken by a layout, together with those that go on with them. */
const toChains = (lines: readonly string[]): string[][] => {
  const width = Math.max(0, ...lines.map((line) => line.trim().length))
  const chains: string[][] = []
  for (const line of lines) {
    const chain = chains.at(-1)
    if (chain && isBroken(chain.at(-1) ?? '', { line, width })) chain.push(line)
    else chains.push([line])
  }
  return chains
}

const isBroken = (before: string, { line, width }: { line: string; width: number }): boolean =>
  width >= shortestLayout &&
  before.trim().length >= width * 0.85 &&
  line.trim() !== '' &&
  !`${before}${line}`.trim().includes('\t') &&
  !ends.test(before.trim()) &&
  !begins.test(line)

/** Whether lines come to an end together: names and addresses below each other do not. */
const isSentence = (chain: readonly string[]): boolean => ends.test(chain.at(-1)?.trim() ?? '')

/** Words of two Latin letters have a blank between them; Chinese ones have none. */
const join = (before: string, after: string): string => {
  const [start, end] = [before.trimEnd(), after.trim()]
  return /[\w,]$/.test(start) && /^\w/.test(end) ? `${start} ${end}` : start + end
}
