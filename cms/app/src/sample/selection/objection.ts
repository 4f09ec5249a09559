import type { Calendar } from '../calendar.ts'
import type { SampleAnnouncement } from '../types.ts'

type Told = NonNullable<SampleAnnouncement['objections']>[number]
/** With what the public is not told. */
type SampleObjection = Told & { readonly content: string; readonly step: string }

/** Two objections to the sample's notice: one is answered before the result, one is open and delays its community. */
export const toObjections = (calendar: Calendar): SampleObjection[] => [
  {
    docket: `异〔${calendar.year}〕1号`,
    community: 'maixiangyuan',
    received: calendar.fromNotice(2),
    content: '反映社区服务中心开放时间不够（示例）。',
    step: '到社区核实，查阅开放记录（示例）。',
    disposed: {
      upheld: false,
      disposition: '经核实，社区服务中心自8月起已延时开放，反映的情况不影响命名（示例）。',
      date: calendar.fromNotice(8),
    },
  },
  {
    docket: `异〔${calendar.year}〕2号`,
    community: 'limen',
    received: calendar.fromNotice(3),
    content: '反映公共收益账目没有公开到户（示例）。',
    step: '调取公共收益账目，约业主委员会核对（示例）。',
  },
]

/** As the result tells them. */
export const toToldObjections = (calendar: Calendar): Told[] =>
  toObjections(calendar).map(({ content: _content, step: _step, ...told }) => told)
