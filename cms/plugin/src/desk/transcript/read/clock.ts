import { clockTime } from '@exemplar/shared/scalars'

/** A time as it stands in a transcript, and what stands beside it on its line. */
export type Stamp = {
  /** `15:02:37` */
  readonly clock: string
  /** The line without it. */
  readonly rest: string
  readonly place: 'alone' | 'first' | 'last'
  /** Its seconds were not there and are taken for none. */
  readonly isRounded: boolean
}

const open = String.raw`[[【(（〔]?\s*`
const close = String.raw`\s*[\]】)）〕]?`
const day = String.raw`(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[\sT]*)?`
const half = String.raw`(?<half>上午|下午|中午|晚上)?\s*`
const time = String.raw`(?<hours>\d{1,2})(?:[:：](?<minutes>\d{2})(?:[:：](?<seconds>\d{2}))?|[时点](?<minutesZh>\d{1,2})分(?:(?<secondsZh>\d{1,2})秒)?)`
const stamp = `${open}${day}${half}${time}${close}`

const alone = new RegExp(`^${stamp}$`)
const first = new RegExp(`^${stamp}(?<rest>.+)$`)
const last = new RegExp(`^(?<rest>.*[\\s（([【〔])${stamp}$`)
/** How a time without seconds ends that is one: “15:30开始……” is a sentence. */
const apart = /[\s\]】)）〕]$/

/** The time that stands alone on a line, at its beginning or at its end; undefined where none does. Pure. */
export const findStamp = (line: string): Stamp | undefined => {
  const plain = toPlainDigits(line)
  const found = { alone: alone.exec(plain), first: first.exec(plain), last: last.exec(plain) }
  if (found.alone) return toStamp(found.alone, { rest: '', place: 'alone' })
  if (found.first) {
    const { rest = '', seconds } = found.first.groups ?? {}
    if (!seconds && !apart.test(plain.slice(0, plain.length - rest.length))) return
    // Digits are replaced one for one, so what is left has the same length in the line as it stands.
    return toStamp(found.first, { rest: line.slice(line.length - rest.length), place: 'first' })
  }
  if (!found.last) return
  const { rest = '' } = found.last.groups ?? {}
  return toStamp(found.last, {
    rest: line.slice(0, rest.length).replace(/[\s（([【〔]+$/, ''),
    place: 'last',
  })
}

const toStamp = (
  { groups = {} }: RegExpExecArray,
  { place, rest }: Pick<Stamp, 'place' | 'rest'>,
): Stamp | undefined => {
  const minutes = groups.minutes ?? groups.minutesZh ?? ''
  const seconds = groups.seconds ?? groups.secondsZh
  const isLater = (groups.half === '下午' || groups.half === '晚上') && Number(groups.hours) < 12
  const hours = Number(groups.hours) + (isLater ? 12 : 0)
  const clock = [String(hours), minutes, seconds ?? '0'].map((part) => part.padStart(2, '0')).join(':')
  if (!clockTime.safeParse(clock).success) return
  return { clock, rest: rest.replace(/^[\s|｜]+/, ''), place, isRounded: seconds === undefined }
}

const toPlainDigits = (line: string): string =>
  line.replaceAll(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
