import type { Label } from '@exemplar/shared/glossary'
import { type Actor, type ReviewLevels, toLevelName } from '@exemplar/shared/review/roles'
import { states } from '@exemplar/shared/review/transitions'

/** One condition of a list: the field by its path, how it is compared, with what. */
export type Condition = readonly [field: string, operator: string, value: string]

/** A list as somebody would ask for it: what it is called, and which documents are in it; all of its conditions hold. */
export type View = { readonly key: string; readonly label: Label; readonly conditions: readonly Condition[] }

const state = (value: keyof typeof states): Condition => ['review.state', 'equals', value]

/**
 * The views of a list of documents under review, for one account, in the order in which a document goes through them.
 * `now` is an instant in UTC with milliseconds. Pure.
 */
export const toViews = (
  { id }: Pick<Actor, 'id'>,
  { levels, now }: { readonly levels: ReviewLevels; readonly now: string },
): readonly View[] => [
  { key: 'all', label: { zh: '全部', en: 'All' }, conditions: [] },
  {
    key: 'mine',
    label: { zh: '我写的', en: 'Mine' },
    conditions: [['review.contributors.account', 'equals', id]],
  },
  { key: 'draft', label: { zh: '草稿', en: 'Drafts' }, conditions: [state('draft')] },
  {
    key: 'returned',
    label: { zh: '退回修改', en: 'Returned' },
    conditions: [state('changes-requested')],
  },
  ...Array.from({ length: levels }, (_, passed): View => {
    const { en, zh } = toLevelName(passed + 1, levels)
    return {
      key: `review-${passed + 1}`,
      label: { zh: `待${zh}`, en: `For ${en}` },
      conditions: [state('in-review'), ['review.level', 'equals', String(passed)]],
    }
  }),
  { key: 'approved', label: { zh: '待签发', en: 'To be published' }, conditions: [state('approved')] },
  { key: 'scheduled', label: { zh: '定时', en: 'Scheduled' }, conditions: [state('scheduled')] },
  {
    key: 'overdue',
    label: { zh: '逾期', en: 'Overdue' },
    conditions: [['review.dueAt', 'less_than', now]],
  },
  {
    key: 'owed',
    label: { zh: '待补审', en: 'Review owed' },
    conditions: [['review.owed', 'equals', 'true']],
  },
  { key: 'published', label: states.published, conditions: [state('published')] },
  { key: 'withdrawn', label: states.withdrawn, conditions: [state('withdrawn')] },
]
