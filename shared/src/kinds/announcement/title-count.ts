import { fold } from '../../text/fold.ts'
import type { Announcement } from '../announcement.ts'
import type { Fault } from './fault.ts'
import { listNamed } from './named.ts'

const numerals = '0-9零〇一二两三四五六七八九十百壹贰叁肆伍陆柒捌玖拾佰'
/** A count in a title (`9个`, `十二家`) that is no ordinal and counts no days, stages or standards. */
const counted = new RegExp(
  `(?<![第${numerals}.])([${numerals}]+)\\s*[个家](?!工作日|环节|步骤|阶段|大项|小项|方面|批次|区市|月|标准)`,
  'gu',
)
/** What goes before the number of those that are named. */
const naming = /(?:命名|公布|认定|确定|授予|授牌|表彰|表扬|入选|列入|选出|公示|等)[^，。；]{0,4}$/u
/** What goes before or after the number of those that were put forward. */
const putForward = /(?:推荐|申报|参评|参选|提名)[^，。；]{0,2}$/u
const ofPutForward = /^[^，。；]{0,2}(?:推荐|申报|参评|参选|提名)/u
/** What is counted where no word before says so. */
const communities = new RegExp(`^[^${numerals}，。；]{0,16}(?:社区|小区|单位)`, 'u')

/** Where a title gives another number of communities than there are in the list. */
export const listTitleFaults = (
  announcement: Pick<Announcement, 'act' | 'title' | 'nominations'>,
): Fault[] => {
  const named = listNamed(announcement).length
  const nominated = announcement.nominations.length
  const counts = listCounts(announcement.title)
  const isSaid = counts.some(({ number }) => number === named)
  const wrong = counts.find(({ number, of }) => {
    if (of === 'named') return number !== named
    if (of === 'put forward') return number !== named && number !== nominated
    return !isSaid
  })
  if (!wrong || named === 0) return []
  return [{ path: ['title'], message: `标题写“${wrong.written}”，名单里是${named}个社区：请改标题或者名单` }]
}

type Count = {
  readonly written: string
  readonly number: number
  readonly of: 'named' | 'put forward' | 'communities'
}

const listCounts = (title: string): Count[] => {
  const seen = fold(title).text
  return [...seen.matchAll(counted)].flatMap((match): Count[] => {
    const before = seen.slice(0, match.index)
    const after = seen.slice(match.index + match[0].length)
    const count = { written: match[0], number: toNumber(match[1] ?? '') }
    if (putForward.test(before) || ofPutForward.test(after)) return [{ ...count, of: 'put forward' }]
    if (naming.test(before)) return [{ ...count, of: 'named' }]
    return communities.test(after) ? [{ ...count, of: 'communities' }] : []
  })
}

const digits: readonly string[] = [
  '零〇',
  '一壹',
  '二两贰',
  '三叁',
  '四肆',
  '五伍',
  '六陆',
  '七柒',
  '八捌',
  '九玖',
]
const units: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100 }

/** `12`, `十二`, `二十四`, `一百零三`: the numbers below a thousand that a list can have. */
const toNumber = (written: string): number => {
  if (/^\d+$/.test(written)) return Number(written)
  let sum = 0
  let last: number | undefined
  for (const letter of written) {
    const unit = units[letter]
    if (unit === undefined)
      last = /\d/.test(letter) ? Number(letter) : digits.findIndex((same) => same.includes(letter))
    else {
      sum += (last ?? 1) * unit
      last = undefined
    }
  }
  return sum + (last ?? 0)
}
