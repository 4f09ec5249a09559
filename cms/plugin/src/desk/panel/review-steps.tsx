import { toBeijingTime } from '@exemplar/shared/beijing'
import { type Role, roles, toLevelName } from '@exemplar/shared/review/roles'
import type { ReviewStatus } from '../../review/doors/status.ts'
import { useSay } from '../use-say.ts'

/** The levels of the review in their order: who passed each and when, and which one is next. */
export const ReviewSteps = ({ status }: { status: ReviewStatus }) => {
  const say = useSay()
  const { approvals, levels, level, state } = status
  const next = state === 'in-review' ? level + 1 : undefined
  return (
    <ol className="exemplar-review__steps">
      {Array.from({ length: levels }, (_, index) => {
        const number = index + 1
        const approval = approvals.find((candidate) => candidate.level === number)
        return (
          <li
            key={number}
            aria-current={number === next ? 'step' : undefined}
            data-passed={Boolean(approval)}
          >
            <span>{say(toLevelName(number, levels))}</span>
            {approval ? (
              <span>
                {approval.name}（{say(roles[approval.role as Role])}）
                <time dateTime={approval.at}>{toBeijingTime(approval.at)}</time>
              </span>
            ) : (
              <span>
                {number === next ? say({ zh: '待审', en: 'Waiting' }) : say({ zh: '未审', en: 'Not yet' })}
              </span>
            )}
          </li>
        )
      })}
    </ol>
  )
}
