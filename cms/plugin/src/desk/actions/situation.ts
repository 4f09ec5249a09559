import { toBeijingSecond } from '@exemplar/shared/beijing'
import type { Label } from '@exemplar/shared/glossary'
import { toLevelName } from '@exemplar/shared/review/roles'
import type { ReviewState } from '@exemplar/shared/review/transitions'
import type { ReviewStatus } from '../../review/doors/status.ts'

const voids: Label = {
  zh: '现在保存任何改动，都会退回草稿，已有的审核作废。',
  en: 'Saving any change returns it to draft and voids the approvals.',
}

const join = (...labels: Label[]): Label => ({
  zh: labels.map(({ zh }) => zh).join(''),
  en: labels.map(({ en }) => en).join(' '),
})

/** One or two sentences on where the edition stands. `canSave`: whether the reader could change it. */
export const toSituation = (status: ReviewStatus, { canSave }: { canSave: boolean }): Label => {
  const situation = situations[status.state](status)
  return canSave && underWay.includes(status.state) ? join(situation, voids) : situation
}

const underWay: readonly ReviewState[] = ['in-review', 'approved', 'scheduled']

const situations: Record<ReviewStatus['state'], (status: ReviewStatus) => Label> = {
  draft: ({ live, edition }) =>
    live
      ? {
          zh: `正在写第${edition}稿，发布以前，网站上仍是第${live.edition}稿。`,
          en: `Edition ${edition} is being written; until it is published, the site shows edition ${live.edition}.`,
        }
      : { zh: '还没有提交，网站上看不到。', en: 'Not submitted yet, and not on the site.' },
  'in-review': ({ level, levels }) => {
    const { zh, en } = toLevelName(level + 1, levels)
    return { zh: `等待${zh}。`, en: `Waiting for the ${en}.` }
  },
  'changes-requested': ({ log }) => {
    const request = log.find(({ act }) => act === 'request-changes')
    return request?.comment
      ? {
          zh: `${request.actorName}退回修改：${request.comment}`,
          en: `${request.actorName} requests changes: ${request.comment}`,
        }
      : { zh: '已退回修改。', en: 'Changes are requested.' }
  },
  approved: () => ({ zh: '审核全部通过，等待签发。', en: 'All reviews passed; waiting to be published.' }),
  scheduled: ({ publishAt }) => {
    const time = publishAt ? toBeijingSecond(publishAt) : ''
    return { zh: `定于${time}（北京时间）发布。`, en: `Will be published at ${time}, Beijing time.` }
  },
  published: ({ owed }) => {
    const now = {
      zh: '已公开。要改内容，先点“修订”写下一稿；下一稿发布以前，网站上仍是这一稿。',
      en: 'It is public. To change it, choose “Revise”; until the next edition is published, the site shows this one.',
    }
    return owed
      ? join(now, {
          zh: '这一稿是先发后审，还欠一次审核。',
          en: 'It was published unreviewed; a review is owed.',
        })
      : now
  },
  withdrawn: () => ({
    zh: '已撤下，网站上只留撤下说明。如需再发，请新建一份。',
    en: 'Withdrawn; only the notice is left on the site. To publish it again, write a new one.',
  }),
}
