import { findStamp, type Stamp } from './clock.ts'
import { findHead, type Head, isTelling, toBareHead } from './head.ts'

/** One line as it was pasted, with what can be seen in it for itself. */
export type Line = {
  /** Its place in what was pasted, from 1. */
  readonly number: number
  readonly text: string
  readonly stamp: Stamp | undefined
  readonly head: Head | undefined
  /** A time stands alone on the next line. */
  readonly isBeforeTime: boolean
}

/** Where a transcript has its times: before the speaker, between speaker and text, or after the text. */
export type Order = 'before' | 'between' | 'after'

/** The lines of a text that say anything. A row pasted from a table is read as time, speaker and text. Pure. */
export const toTranscriptLines = (text: string): Line[] =>
  text
    .split(/\r\n?|\n/)
    .map((written, index) => ({ number: index + 1, text: fromCells(toSingle(written)).trim() }))
    .filter((line) => line.text !== '')
    .map((line) => ({ ...line, stamp: findStamp(line.text) }))
    .map((line, index, all) => ({
      ...line,
      head: findHead(line.stamp ? line.stamp.rest : line.text),
      isBeforeTime: all[index + 1]?.stamp?.place === 'alone',
    }))

/** A run of blanks says no more than two of them, and is looked through again and again. */
const toSingle = (written: string): string => written.replaceAll(/[^\S\t]{3,}/g, '  ')

const fromCells = (written: string): string => {
  const cells = written.split('\t').map((cell) => cell.trim())
  const filled = cells.filter((cell) => cell !== '')
  const time = filled.findIndex((cell) => findStamp(cell)?.place === 'alone')
  const others = filled.filter((_cell, index) => index !== time)
  if (time < 0 || others.length < 2) return toSingle(written.replaceAll('\t', ' '))
  const name = others
    .slice(0, -1)
    .join(' ')
    .replace(/[:：]$/, '')
  return `${filled[time]} ${name}：${others.at(-1)}`
}

/** Where the times of a transcript stand, told from the first that stands alone on its line. Pure. */
export const findOrder = (lines: readonly Line[]): Order => {
  const times = lines.flatMap(({ stamp }, index) => (stamp?.place === 'alone' ? [index] : []))
  const [first] = times
  if (first === undefined) return lines.some(closesItsTurn) ? 'after' : 'before'
  const head = lines.slice(0, first).find((line) => line.head && isTelling(line.head.name))
  if (head) return lines[first - 1] === head && head.head?.rest === '' ? 'between' : 'after'
  if (lines[first + 1]?.head) return 'before'
  const areNames = (step: number) => times.every((time) => toBareHead(lines[time + step]?.text ?? ''))
  return !areNames(1) && areNames(-1) ? 'between' : 'before'
}

const closesItsTurn = ({ head, stamp }: Line): boolean =>
  stamp?.place === 'last' && !head && toBareHead(stamp.rest) === undefined

/**
 * The names that stand at the head of a turn in this text: those that tell it themselves, those beside a time, and those
 * that stand before a colon twice. A sentence with a colon in it is none of them. Pure.
 */
export const listSpeakers = (lines: readonly Line[]): ReadonlySet<string> => {
  const heads = lines.flatMap(({ head, stamp }) =>
    head ? [{ ...head, isSure: stamp !== undefined || isTelling(head.name) }] : [],
  )
  const counts = Map.groupBy(heads, ({ name }) => name)
  return new Set(
    [...counts].filter(([, all]) => all.length > 1 || all.some(({ isSure }) => isSure)).map(([name]) => name),
  )
}
