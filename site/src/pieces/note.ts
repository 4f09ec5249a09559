import { readDocument } from '@exemplar/shared/kinds/index'
import { replica } from '../gazette/open-replica.ts'
import type { EntryLine } from '../gazette/replica.ts'
import { toLongDate } from '../layout/clock.ts'
import type { Piece, Saying } from './piece.ts'

/** Characters of what was said before that are told whole. */
const mostTold = 60

/**
 * What is told beside a piece that a correction changed: what it said before, so that whoever has shown it since sees that it is
 * another. Undefined where nothing was corrected.
 */
export const findNote = ({ document, entry, subject, toSaying }: Piece): string | undefined => {
  if (entry.act !== 'correct') return undefined
  const now = toSaying(document)
  let since = entry.number
  for (const line of listBefore(subject, entry.number)) {
    const then = readSaying(line, toSaying)
    if (then && then.text !== now?.text) return toWords(since, { then, now })
    since = line.number
  }
  const { correction } = document
  return correction === undefined
    ? `公报第${entry.number}号有更正。`
    : `公报第${entry.number}号更正：${correction}`
}

/** The editions before an entry, the newest first, as far as they may be read. */
const listBefore = (subject: string, number: number): EntryLine[] => {
  const before = replica()
    .listHistory(subject)
    .filter((line) => line.number < number)
    .toReversed()
  const end = before.findIndex(({ act, differs }) => act === 'withdraw' || differs)
  return end < 0 ? before : before.slice(0, end)
}

const readSaying = ({ number }: EntryLine, toSaying: Piece['toSaying']): Saying | undefined => {
  const document = readDocument(replica().findEntry(number)?.entry.document)
  return document && toSaying(document)
}

const toWords = (number: number, { then, now }: { then: Saying; now: Saying | undefined }): string => {
  if (then.text.length > mostTold) return `公报第${number}号更正过这一段。`
  // Of another day it was no mistake: it has become another number.
  return then.asOf === now?.asOf || then.asOf === undefined
    ? `公报第${number}号更正：原作“${then.text}”。`
    : `公报第${number}号更新：截至${toLongDate(then.asOf)}为“${then.text}”。`
}
