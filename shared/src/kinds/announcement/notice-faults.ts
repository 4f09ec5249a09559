import type { Announcement } from '../announcement.ts'
import { isLate } from './acts.ts'
import type { Fault } from './fault.ts'

type Dates = Pick<Announcement, 'act' | 'dated' | 'notice' | 'year'>

/** What the run of the public notice (公示期) and the date of the text say against each other and against the year. */
export const listNoticeFaults = ({ act, dated, notice, year }: Dates): Fault[] => {
  const faults: Fault[] = []
  const refuse = (path: Fault['path'], message: string) => faults.push({ path, message })
  const of = Number(dated.slice(0, 4))
  // What comes after a result may come years after it.
  if (of < year || (of > year + 1 && !isLate(act)))
    refuse(['dated'], `成文日期${dated}不在${year}年度，也不在次年：请核对日期和年度`)
  if (!notice) {
    if (act === 'public-notice') refuse(['notice'], '公示须写明起止日期、受理单位、电话和递交书面意见的地址')
    return faults
  }
  const { from, to, address } = notice
  if (from > to) refuse(['notice', 'to'], `公示期止于${to}，早于起始日${from}`)
  if (act === 'public-notice') {
    if (dated > from) refuse(['dated'], `成文日期${dated}晚于公示起始日${from}`)
    if (address === undefined) refuse(['notice', 'address'], '公示须有递交书面意见的地址，请写到门牌')
  } else if (to >= dated) refuse(['notice', 'to'], `公示到${to}，成文日期是${dated}：公示结束后才能公布`)
  return faults
}
