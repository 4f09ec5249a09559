import type { Label } from '@exemplar/shared/glossary'
import type { Turn } from '@exemplar/shared/kinds/conference'
import type { Stamp } from './clock.ts'
import { type Head, isTelling, type Speaker, toBareHead, toSpeaker } from './head.ts'
import { findOrder, type Line, listSpeakers, type Order, toTranscriptLines } from './lines.ts'
import { told } from './told.ts'

/** A turn as it was understood; its time is missing where the text has none. */
export type ReadTurn = Speaker & { readonly clock?: string; readonly paragraphs: readonly string[] }

/** What became of a line: with the place of its turn (from 0), or without one where it went into none. */
export type ReadLine = {
  readonly number: number
  readonly text: string
  readonly turn: number | undefined
  readonly told: Label | undefined
}

export type Transcript = { readonly turns: readonly ReadTurn[]; readonly lines: readonly ReadLine[] }

/**
 * Turns out of the text of a transcript as press offices publish it: time and speaker on a line or each on its own, the
 * time before or after what was said. Nothing is passed over: every line that says anything is in the answer, with what
 * became of it. Pure.
 */
export const readTranscript = (text: string): Transcript => {
  const lines = toTranscriptLines(text)
  const reading = new Reading(findOrder(lines), listSpeakers(lines))
  for (const line of lines) reading.take(line)
  return reading.end()
}

type Open = { clock?: string; by: Speaker; paragraphs: string[]; readonly at: number }

const aside = /^[（(【[][^）)】\]]*[）)】\]]$/
const imprint = /^(?:来源|稿源|责任编辑|编辑|审核|校对|摄影|供稿|录入|打印本页|分享)\s*[:：]/

class Reading {
  readonly #order: Order
  readonly #speakers: ReadonlySet<string>
  readonly #known = new Map<string, Turn['role']>()
  readonly #turns: Open[] = []
  readonly #lines: { number: number; text: string; turn: number | undefined; told?: Label | undefined }[] = []
  #pending: (Stamp & { readonly line: number }) | undefined
  /** The turn has had the time that ends it: what comes next is another. */
  #isClosed = false

  constructor(order: Order, speakers: ReadonlySet<string>) {
    this.#order = order
    this.#speakers = speakers
  }

  take(line: Line): void {
    const { stamp, text } = line
    if (imprint.test(text)) this.#note(line, undefined, told.imprint)
    else if (stamp?.place === 'alone') this.#takeTime(line, stamp)
    else this.#takeText(line)
  }

  #takeText(line: Line): void {
    const { stamp, text } = line
    const head = this.#findHead(line)
    const isLast = stamp?.place === 'last' && this.#current !== undefined && this.#current.clock === undefined
    if (head) this.#open(line, head, stamp ?? this.#takePending())
    else if (stamp && isLast) this.#takeLast(line, stamp)
    else if (stamp?.place === 'first') this.#goOn(line, stamp)
    else if (this.#pending) this.#goOn(line, { ...this.#pending, rest: text })
    else this.#say(line)
  }

  end(): Transcript {
    const said = this.#turns.filter(({ paragraphs }) => paragraphs.length > 0)
    const turns = toNumbered(said)
    const places = new Map(said.map(({ at }, index) => [at, index]))
    const firsts = new Map(this.#lines.toReversed().map((line) => [line.turn, line]))
    const lines = this.#lines.map(({ number, text, told: heard, turn }) => {
      const line = { number, text }
      if (turn === undefined)
        return { ...line, turn, told: this.#pending?.line === number ? told.timeOfNothing : heard }
      const at = places.get(turn)
      if (at === undefined) return { ...line, turn: undefined, told: told.nothingSaid }
      if (firsts.get(turn)?.number !== number) return { ...line, turn: at, told: heard }
      const isNumbered = turns[at]?.question !== said[at]?.by.question
      return {
        ...line,
        turn: at,
        told: join([heard, findDoubt(turns, at), isNumbered ? told.numbered : undefined]),
      }
    })
    return { turns, lines }
  }

  get #current(): Open | undefined {
    return this.#turns.at(-1)
  }

  #takePending(): Stamp | undefined {
    const pending = this.#pending
    this.#pending = undefined
    return pending
  }

  #findHead({ head, isBeforeTime, stamp, text }: Line): Head | undefined {
    const isExpected = stamp?.place === 'first' || this.#pending !== undefined || this.#isClosed
    if (head) {
      const isHeard = () => this.#known.has(toSpeaker(head.name, this.#known).speaker)
      return isExpected || this.#speakers.has(head.name) || isTelling(head.name) || isHeard()
        ? head
        : undefined
    }
    const isBare =
      stamp?.place === 'first' ||
      (stamp?.place === 'last' && this.#order !== 'after') ||
      (this.#pending !== undefined && this.#order === 'before') ||
      (isBeforeTime && this.#order === 'between')
    return isBare ? toBareHead(stamp ? stamp.rest : text) : undefined
  }

  #takeTime(line: Line, stamp: Stamp): void {
    const current = this.#current
    const isOwn = this.#order !== 'before' || current?.paragraphs.length === 0
    if (current && current.clock === undefined && isOwn) {
      current.clock = stamp.clock
      this.#isClosed = current.paragraphs.length > 0
      this.#note(line, current.at, stamp.isRounded ? told.rounded : told.time)
    } else {
      this.#pending = { ...stamp, line: line.number }
      this.#note(line, undefined, told.timeAhead)
    }
  }

  #takeLast(line: Line, stamp: Stamp): void {
    this.#say({ ...line, text: stamp.rest })
    if (this.#current) this.#current.clock = stamp.clock
    this.#isClosed = true
  }

  #open(line: Line, head: Head, stamp: Stamp | undefined): void {
    const by = this.#toSpeaker(head.name)
    this.#known.set(by.speaker, by.role)
    const at = this.#turns.length
    this.#turns.push({
      ...(stamp ? { clock: stamp.clock } : {}),
      by,
      paragraphs: head.rest ? [head.rest] : [],
      at,
    })
    this.#isClosed = false
    this.#note(line, at, stamp?.isRounded ? told.rounded : undefined)
  }

  /** An answer is given by who was asked: the spokesperson who spoke last. */
  #toSpeaker(name: string): Speaker {
    const by = toSpeaker(name, this.#known)
    if (name !== '答') return by
    return this.#turns.findLast((turn) => turn.by.role === 'spokesperson')?.by ?? by
  }

  /** A time, and no name: whoever spoke before goes on. */
  #goOn(line: Line, stamp: Stamp): void {
    const before = this.#current?.by
    const by: Speaker = before
      ? { role: before.role, speaker: before.speaker, ...(before.post ? { post: before.post } : {}) }
      : { role: 'host', speaker: '' }
    const at = this.#turns.length
    this.#turns.push({ clock: stamp.clock, by, paragraphs: [stamp.rest], at })
    this.#pending = undefined
    this.#isClosed = false
    this.#note(line, at, before ? told.sameSpeaker : told.noSpeaker)
  }

  #say(line: Pick<Line, 'number' | 'text'>): void {
    const current = this.#current
    current?.paragraphs.push(line.text)
    const heard = aside.test(line.text) ? told.aside : undefined
    this.#note(line, current?.at, current ? heard : told.beforeFirst)
  }

  #note({ number, text }: Pick<Line, 'number' | 'text'>, turn: number | undefined, said?: Label): void {
    this.#lines.push({ number, text, turn, told: said })
  }
}

/** What whoever reads the preview has to look at in a turn. */
const findDoubt = (turns: readonly ReadTurn[], at: number): Label | undefined => {
  if (turns[at]?.clock === undefined) return told.noTime
  return isEarlier(turns, at) ? told.earlier : undefined
}

/** Whether a turn has a time before that of the last one that has any. Pure. */
export const isEarlier = (turns: readonly ReadTurn[], at: number): boolean => {
  const clock = turns[at]?.clock
  if (clock === undefined) return false
  let before = at - 1
  while (before >= 0 && turns[before]?.clock === undefined) before -= 1
  return (turns[before]?.clock ?? '') > clock
}

/** Questions that nobody has numbered are numbered as they come. */
const toNumbered = (turns: readonly Open[]): ReadTurn[] => {
  const isNumbered = turns.some(({ by }) => by.question !== undefined)
  let question = 0
  return turns.map(({ by, clock, paragraphs }) => {
    const asks =
      !isNumbered && by.role === 'reporter' && paragraphs.some((said) => /[？?]|请问|想了解|想问/.test(said))
    if (asks) question += 1
    return { ...by, ...(asks ? { question } : {}), ...(clock === undefined ? {} : { clock }), paragraphs }
  })
}

const join = (said: readonly (Label | undefined)[]): Label | undefined => {
  const all = said.filter((one) => one !== undefined)
  return all.length < 2
    ? all[0]
    : { zh: all.map(({ zh }) => zh).join('；'), en: all.map(({ en }) => en).join('; ') }
}
