import type { Announcement, NominationRecord } from '@exemplar/shared/kinds/announcement'

const keys = ['recommendation', 'office-review', 'announcement']
const district = { code: '371002', name: '环翠区', codeKind: 'GB/T 2260' } as const

/** A nomination that ended at a stage (1 is the first), or passed them all and has a rank. */
const nominate = (name: string, end: { endedAt: number } | { rank: number }): NominationRecord => ({
  community: { id: name, slug: name, name, district },
  stages: keys.slice(0, 'endedAt' in end ? end.endedAt : keys.length).map((key, index) => ({
    key,
    date: `2020-10-0${index + 1}`,
    outcome: 'endedAt' in end && index === end.endedAt - 1 ? 'ended' : 'passed',
  })),
  ...('rank' in end && { rank: end.rank }),
})

/** A round of three stages: three put forward, one ended at the second stage, two announced. */
export const round: Announcement = {
  kind: 'announcement',
  act: 'final-result',
  slug: 'round',
  title: '通报',
  deck: '结果',
  year: 2020,
  issuer: '领导小组',
  dated: '2020-10-03',
  body: [{ type: 'paragraph', spans: [{ text: '正文' }] }],
  stages: keys.map((key) => ({ key, title: key, short: '环节', by: '领导小组' })),
  nominations: [nominate('b', { rank: 2 }), nominate('c', { endedAt: 2 }), nominate('a', { rank: 1 })],
  editor: '编辑',
}
