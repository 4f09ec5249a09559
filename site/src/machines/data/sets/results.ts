import { isLate } from '@exemplar/shared/kinds/announcement/acts'
import { z } from 'zod'
import type { Live } from '../../../gazette/replica.ts'
import { announcementActs } from '../../../i18n/acts.ts'
import { listAnnounced } from '../../../kinds/announcement/course.ts'
import { findInterval } from '../../../kinds/announcement/survey.ts'
import {
  calendarDate,
  column,
  count,
  ofCommunity,
  ofDocument,
  text,
  toCommunityCells,
  toDocumentCells,
} from '../columns.ts'
import { ofAll } from '../data-set.ts'

/** `act` is what the column of the act is called: rounds have two of them, what comes after has more. */
export const toAnnouncementColumns = (act: string) => ({
  ...ofDocument,
  act: column(z.enum(Object.values(announcementActs)), act),
  announcement: column(text, '文稿标题'),
  year: column(count, '年度'),
  ...ofCommunity,
})

const ofAnnouncement = toAnnouncementColumns('公示或公布')

export const toAnnouncementCells = (live: Live<'announcement'>) => ({
  ...toDocumentCells(live),
  act: announcementActs[live.document.act],
  announcement: live.document.title,
  year: live.document.year,
})

/** One row a community that was put forward. */
export const results = ofAll({
  name: 'results',
  title: '评选结果',
  about: '每则公示、公布里推荐的全部社区，一个社区一行：是否列入名单、名次、走到哪个环节、满意度调查的结果。',
  kind: 'announcement',
  row: z.strictObject({
    ...ofAnnouncement,
    place: column(
      count.nullable(),
      '名单中的序号',
      '名单里的先后；是不是名次，以文稿所写为准。没有列入名单的，为空',
    ),
    passed: column(count, '通过的环节数'),
    stages: column(count, '全部环节数'),
    endedAt: column(text.nullable(), '止步环节', '没有止步的，为空'),
    reason: column(text.nullable(), '止步原因'),
    rate: column(z.number().nullable(), '满意率', '有效答卷中表示满意的百分比'),
    valid: column(count.nullable(), '有效答卷数'),
    satisfied: column(count.nullable(), '满意答卷数', '没有公布的，为空'),
    lowest: column(z.number().nullable(), '区间下限', '满意率的95%置信区间，威尔逊法，百分比'),
    highest: column(z.number().nullable(), '区间上限'),
  }),
  toRows: (live) => {
    if (isLate(live.document.act)) return []
    const places = new Map(listAnnounced(live.document).map(({ community, place }) => [community.id, place]))
    return live.document.nominations.map(({ community, stages, survey }) => {
      const ended = stages.find(({ outcome }) => outcome === 'ended')
      const interval = survey && findInterval(survey)
      return {
        ...toAnnouncementCells(live),
        ...toCommunityCells(community),
        place: places.get(community.id) ?? null,
        passed: stages.filter(({ outcome }) => outcome === 'passed').length,
        stages: live.document.stages.length,
        endedAt: ended ? toStageTitle(live, ended.key) : null,
        reason: ended?.reason ?? null,
        rate: survey?.rate ?? null,
        valid: survey?.valid ?? null,
        satisfied: survey?.satisfied ?? null,
        lowest: interval?.[0] ?? null,
        highest: interval?.[1] ?? null,
      }
    })
  },
})

/** One row a community and a stage that it came to. */
export const stages = ofAll({
  name: 'stages',
  title: '评选环节',
  about:
    '每则公示、公布里每个社区经过的每个环节，一个环节一行：环节名称、由谁办理、日期、通过还是止步、止步的原因。',
  kind: 'announcement',
  row: z.strictObject({
    ...ofAnnouncement,
    order: column(count, '环节序号'),
    stage: column(text, '环节'),
    by: column(text, '办理单位'),
    date: column(calendarDate, '日期'),
    outcome: column(z.enum(['通过', '止步']), '结果'),
    reason: column(text.nullable(), '止步原因'),
  }),
  toRows: (live) => {
    const order = live.document.stages.map(({ key }) => key)
    return live.document.nominations.flatMap(({ community, stages }) =>
      stages.map(({ key, date, outcome, reason }) => ({
        ...toAnnouncementCells(live),
        ...toCommunityCells(community),
        order: order.indexOf(key) + 1,
        stage: toStageTitle(live, key),
        by: live.document.stages.find((stage) => stage.key === key)?.by ?? '',
        date,
        outcome: outcome === 'passed' ? ('通过' as const) : ('止步' as const),
        reason: reason ?? null,
      })),
    )
  },
})

const toStageTitle = ({ document }: Live<'announcement'>, key: string): string =>
  document.stages.find((stage) => stage.key === key)?.title ?? key
