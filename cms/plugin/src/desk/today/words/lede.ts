import { toBeijingTime } from '@exemplar/shared/beijing'
import type { Label } from '@exemplar/shared/glossary'
import type { Role } from '@exemplar/shared/review/roles'
import type { Queue, Task } from '../../../dashboard/queue/queue.ts'

/** The one large sentence of a desk, and the small one below it. */
export type Lede = { readonly head: Label; readonly below?: Label; readonly first?: Task }

type Asked = { readonly role: Role; readonly now: number }

/**
 * What is to be done now, and until when; what comes first is the text that it leads to. Sent back comes before what
 * waits, what waits before drafts: somebody else waits for the first two. Pure.
 */
export const toLede = (queue: Queue, { now, role }: Asked): Lede => {
  const { drafts, returned, submitted, waiting } = queue
  const below = toBelow({ drafts, submitted })
  const [back] = returned
  if (back) return { head: toReturned(returned), first: back, ...below }
  const [first] = waiting
  if (first) return { head: toWaiting(waiting, { now, role }), first, ...below }
  const [draft] = drafts
  if (draft)
    return {
      head: {
        zh: `没有急的。${drafts.length === 1 ? '有一篇草稿' : `有${drafts.length}篇草稿`}，写好就提交。`,
        en: 'Nothing presses. Your drafts can be submitted when they are done.',
      },
      first: draft,
      ...toBelow({ drafts: [], submitted }),
    }
  return { head: nothing[role] ?? usual, ...below }
}

const toReturned = (returned: readonly Task[]): Label => {
  const due = returned[0]?.dueAt
  const until = due === undefined ? '' : `，${toDay(due)}前交`
  return returned.length === 1
    ? { zh: `先改退回的这一篇${until}。`, en: 'First, the text that was sent back.' }
    : {
        zh: `先改退回的${returned.length}篇${until}。`,
        en: `First, the ${returned.length} that were sent back.`,
      }
}

/** As people say it: the year is this one's. */
const toDay = (instant: string): string => {
  const [, month, day, time] = /-(\d\d)-(\d\d) (.*)$/.exec(toBeijingTime(instant)) ?? []
  return `${Number(month)}月${Number(day)}日${time}`
}

const toWaiting = (waiting: readonly Task[], { now, role }: Asked): Label => {
  const late = waiting.filter(({ dueAt }) => dueAt !== undefined && Date.parse(dueAt) < now).length
  const what = role === 'publisher' ? '等您签发' : '等您审'
  const many = waiting.length
  return {
    zh: `${many}篇${what}${late === 0 ? '' : late === many ? '，都已逾期' : `，${late}篇已经逾期`}。`,
    en: `${many} wait${many === 1 ? 's' : ''} for you${late === 0 ? '' : `, ${late} late`}.`,
  }
}

const toBelow = ({ drafts, submitted }: Pick<Queue, 'drafts' | 'submitted'>): { below?: Label } => {
  const parts: Label[] = [
    ...(submitted.length > 0
      ? [{ zh: `${submitted.length}篇在别人手里`, en: `${submitted.length} with others` }]
      : []),
    ...(drafts.length > 0 ? [{ zh: `草稿${drafts.length}篇`, en: `${drafts.length} in draft` }] : []),
  ]
  if (parts.length === 0) return {}
  return {
    below: {
      zh: `另有${parts.map(({ zh }) => zh).join('，')}。`,
      en: `Besides: ${parts.map(({ en }) => en).join(', ')}.`,
    },
  }
}

/** Of texts alone: rounds say by themselves what waits in them. */
const usual: Label = { zh: '今天没有等您审的稿件。', en: 'No text waits for you today.' }

const nothing: Partial<Record<Role, Label>> = {
  contributor: { zh: '今天没有要改的，可以写一篇。', en: 'Nothing to mend today; write one.' },
  'press-officer': { zh: '今天没有要改的，可以写一篇。', en: 'Nothing to mend today; write one.' },
  publisher: { zh: '没有等您签发的。', en: 'Nothing waits to be published.' },
  auditor: { zh: '看看这几天谁做了什么。', en: 'See who did what of late.' },
  administrator: { zh: '账号和网站都在这里看。', en: 'Accounts and sites are looked after here.' },
}
