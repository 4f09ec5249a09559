import { toBeijingSecond } from '@exemplar/shared/beijing'
import type { Label } from '@exemplar/shared/glossary'
import type { Transition } from '@exemplar/shared/review/transitions'
import type { ReviewStatus } from '../../review/doors/status.ts'

/** What will happen when the step is confirmed. */
export const toConsequence = (
  transition: Transition,
  { edition, levels, level, live, publishAt }: ReviewStatus,
): Label => {
  if (transition === 'approve' && level + 1 === levels)
    return {
      zh: '您是最后一级，通过后即可签发。',
      en: 'Yours is the last level; afterwards it can be published.',
    }
  if (transition === 'schedule' && publishAt !== undefined) {
    const time = toBeijingSecond(publishAt)
    return {
      zh: `原定${time}（北京时间）发布，改为下面的时间。`,
      en: `It was to be published at ${time}, Beijing time; the time below takes its place.`,
    }
  }
  return consequences[transition]({ edition, former: live?.edition ?? edition })
}

const consequences: Record<Transition, (told: { edition: number; former: number }) => Label> = {
  submit: () => ({ zh: '送交审核。', en: 'It goes to the reviewers.' }),
  recall: () => ({ zh: '退回草稿。', en: 'It returns to draft.' }),
  approve: () => ({ zh: '送交下一级审核。', en: 'It goes to the next level.' }),
  'request-changes': () => ({
    zh: '退回撰稿人，已有的审核作废。',
    en: 'It returns to the writer; the approvals are void.',
  }),
  schedule: () => ({ zh: '到时间自动发布。', en: 'It is published by itself at that time.' }),
  unschedule: () => ({
    zh: '到时间不再自动发布。已有的审核都还算数，可以另定时间，也可以随时发布。',
    en: 'It is not published by itself any more. The approvals stand: give it another time, or publish it whenever you like.',
  }),
  publish: ({ edition }) => ({
    zh: `第${edition}稿将立即公开，编入公报，永久留痕。`,
    en: `Edition ${edition} becomes public at once and enters the gazette for good.`,
  }),
  'publish-unreviewed': () => ({
    zh: '不经审核立即公开，事后须由他人补审。只用于紧急情况。',
    en: 'It becomes public without review; somebody else has to review it afterwards. For emergencies only.',
  }),
  'review-afterwards': () => ({
    zh: '补上先发后审欠下的审核，写入审核日志。发现问题的，请修订或撤下。',
    en: 'The review that was owed has been made. Where something is wrong, revise or withdraw instead.',
  }),
  revise: () => ({ zh: '开始写下一稿。', en: 'The next edition begins.' }),
  discard: ({ edition, former }) => ({
    zh: `第${edition}稿写的全部放弃，稿件回到网站上的第${former}稿。放弃的文字仍可在“版本”里查到，审核日志记下谁在何时放弃。`,
    en: `All that was written for edition ${edition} is given up; the document is edition ${former} again, as on the site. What was given up is still found under Versions, and the review log tells who did it.`,
  }),
  withdraw: () => ({
    zh: '网站上不再显示，只留撤下说明。撤下后不能恢复。',
    en: 'The site shows only the notice from now on. This cannot be undone.',
  }),
}
