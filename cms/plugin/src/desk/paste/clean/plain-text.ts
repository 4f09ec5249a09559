import { nothingChanged } from '../report.ts'
import type { Block } from './blocks.ts'
import type { Cleaned } from './clean-html.ts'
import { writeHtml } from './write-html.ts'

/** A line that says of itself that a paragraph begins with it: an indent, a number, a bullet. */
const begins =
  /^(?:[\u3000\t]|\s{2,}|[（(]?[\d一二三四五六七八九十]{1,3}[)）.．、]|第[\d一二三四五六七八九十百]+[章条节]|[•●○■◆▪➢·])/
/** What a paragraph ends with, and a heading or an address does not. */
const ends = /[。！？!?；;：:…”》）)]$/
const shortestLayout = 20

/**
 * Text without any form, as programs that show PDFs hand it over: a paragraph a line. Where a layout broke its
 * paragraphs (lines as long as the longest that end in the middle of a sentence) the lines are joined again.
 */
export const cleanText = (text: string): Cleaned => {
  const lines = text.split(/\r\n|[\r\n\f]/)
  const width = Math.max(...lines.map((line) => line.trim().length))
  const paragraphs: string[] = []
  let joined = 0
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    if (before !== undefined && isBroken(before, line, width)) {
      joined += 1
      paragraphs.push(join(paragraphs.pop() ?? '', line.trim()))
    } else paragraphs.push(line)
  })
  const blocks = paragraphs
    .filter((paragraph) => paragraph.trim() !== '')
    .map(
      (paragraph): Block => ({
        type: 'paragraph',
        lines: [[{ strong: false, struck: false, text: paragraph }]],
      }),
    )
  return { html: writeHtml(blocks), report: { ...nothingChanged, joined } }
}

const isBroken = (before: string, line: string, width: number): boolean =>
  width >= shortestLayout &&
  before.trim().length >= width * 0.85 &&
  line.trim() !== '' &&
  !ends.test(before.trim()) &&
  !begins.test(line)

/** Words of two Latin letters have a blank between them; Chinese ones have none. */
const join = (before: string, after: string): string =>
  /[\w,]$/.test(before.trimEnd()) && /^\w/.test(after)
    ? `${before.trimEnd()} ${after}`
    : before.trimEnd() + after
