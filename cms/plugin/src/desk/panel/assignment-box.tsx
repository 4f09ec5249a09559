import { toBeijingTime } from '@exemplar/shared/beijing'
import { Button, useAuth } from '@payloadcms/ui'
import { useId, useState } from 'react'
import type { ReviewStatus } from '../../review/doors/status.ts'
import { fromBeijingInput, toBeijingInput } from '../clock.ts'
import { useSay } from '../use-say.ts'
import type { AssignmentWish } from './use-review.ts'

type Props = {
  status: ReviewStatus
  /** Nothing can be stored now: a call is under way, or the form holds what is not saved. */
  disabled: boolean
  assign: (wish: AssignmentWish) => Promise<boolean>
}

/** Who is to take the next step and by when; whoever takes part in the review may name somebody, or oneself. */
export const AssignmentBox = ({ status, disabled, assign }: Props) => {
  const { assignee, candidates, canAssign, dueAt } = status
  const { user } = useAuth()
  const say = useSay()
  const isMine = candidates.some(({ id }) => id === user?.id)
  if (!assignee && !dueAt && !canAssign) return null
  return (
    <div className="exemplar-review__assignment">
      {assignee && (
        <p>
          {say({ zh: '经办人：', en: 'In charge: ' })}
          <strong>{assignee.name}</strong>
        </p>
      )}
      {dueAt && <DueTime dueAt={dueAt} />}
      {isMine && assignee?.id !== user?.id && (
        <Button
          size="small"
          margin={false}
          buttonStyle="secondary"
          disabled={disabled}
          extraButtonProps={{ 'data-claim': 'true' }}
          onClick={() => void assign({ assignee: String(user?.id) })}
        >
          {say({ zh: '我来办', en: 'I take it' })}
        </Button>
      )}
      {canAssign && (
        <AssignmentForm key={status.revision} status={status} disabled={disabled} assign={assign} />
      )}
    </div>
  )
}

const DueTime = ({ dueAt }: { dueAt: string }) => {
  const say = useSay()
  const time = toBeijingTime(dueAt)
  if (Date.parse(dueAt) >= Date.now()) return <p>{say({ zh: `期限：${time}`, en: `Due: ${time}` })}</p>
  return (
    <p className="exemplar-review__warning">
      {say({ zh: `已逾期，期限是${time}。`, en: `Overdue since ${time}.` })}
    </p>
  )
}

const AssignmentForm = ({ status: { assignee, candidates, dueAt }, disabled, assign }: Props) => {
  const [chosen, setChosen] = useState(assignee?.id ?? '')
  const [time, setTime] = useState(dueAt ? toBeijingInput(dueAt) : '')
  const id = useId()
  const say = useSay()
  const due = fromBeijingInput(time)
  return (
    <details className="exemplar-review__form">
      <summary>{say({ zh: '交办', en: 'Assign' })}</summary>
      <label htmlFor={`${id}-who`}>{say({ zh: '由谁办理', en: 'To whom' })}</label>
      <select id={`${id}-who`} value={chosen} onChange={(event) => setChosen(event.target.value)}>
        <option value="">{say({ zh: '不指定', en: 'Nobody in particular' })}</option>
        {candidates.map(({ id: account, name }) => (
          <option key={account} value={account}>
            {name}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-when`}>{say({ zh: '期限（北京时间）', en: 'Due (Beijing time)' })}</label>
      <input
        id={`${id}-when`}
        type="datetime-local"
        step={1}
        value={time}
        onChange={(event) => setTime(event.target.value)}
      />
      <Button
        size="small"
        margin={false}
        disabled={disabled}
        extraButtonProps={{ 'data-assign': 'true' }}
        onClick={() => void assign({ assignee: chosen || null, ...(due ? { dueAt: due } : {}) })}
      >
        {say({ zh: '确认交办', en: 'Assign' })}
      </Button>
    </details>
  )
}
