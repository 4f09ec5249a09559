import type { Calendar } from '../calendar.ts'
import type { SampleAnnouncement } from '../types.ts'

type SampleObjection = NonNullable<SampleAnnouncement['objections']>[number]

/** The one objection to the sample's notice: answered before the result, without effect on the list. */
export const toObjection = (calendar: Calendar): SampleObjection => ({
  docket: `异〔${calendar.year}〕1号`,
  community: 'maixiangyuan',
  received: calendar.fromNotice(2),
  disposed: {
    upheld: false,
    disposition: '经核实，社区服务中心自8月起已延时开放，反映的情况不影响命名（示例）。',
    date: calendar.fromNotice(8),
  },
})
