import type { Refusal } from '@exemplar/shared/review/refusal'
import { type Transition, toStepLabel } from '@exemplar/shared/review/transitions'
import { Button } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import type { ReviewStatus } from '../../review/doors/status.ts'
import type { Wish } from '../panel/use-review.ts'
import { useHandOver } from '../unsaved/use-hand-over.ts'
import { useSay } from '../use-say.ts'
import { Keys, keys } from './keys.tsx'
import { TransitionForm } from './transition-form.tsx'
import { useOneAtATime } from './use-one-at-a-time.ts'

type Props = {
  status: ReviewStatus
  busy: boolean
  /** Whether the form holds what is not saved. */
  modified: boolean
  act: (wish: Wish) => Promise<boolean>
  /** Whether the steps are taken by keys too, on a page that listens to them. */
  keyed?: boolean
}

/** What needs no further word. Everything else opens a form, which is also its confirmation. */
const immediate = ['submit', 'recall', 'revise'] as const satisfies Transition[]
type Immediate = (typeof immediate)[number]
const isImmediate = (transition: Transition): transition is Immediate =>
  (immediate as readonly Transition[]).includes(transition)

/** The steps that lead on. What has its time goes on by itself: there another time is what is asked for first. */
const isLeading = (transition: Transition, { state }: ReviewStatus): boolean =>
  state === 'scheduled'
    ? transition === 'schedule'
    : transition === 'submit' ||
      transition === 'approve' ||
      transition === 'publish' ||
      transition === 'revise'

/**
 * What leads on and what leads back have keys, where a form asks first: keys are pressed by mistake more easily than
 * buttons. What is done rarely has none.
 */
const findKeys = (transition: Transition, status: ReviewStatus): string | undefined => {
  if (isImmediate(transition)) return undefined
  if (transition === 'request-changes') return keys.back
  return isLeading(transition, status) ? keys.on : undefined
}

/** What can be done now, the step that leads on first. */
const listChoices = (status: ReviewStatus): Transition[] =>
  status.allowed.toSorted((a, b) => Number(isLeading(b, status)) - Number(isLeading(a, status)))

/** Revising keeps what was typed, and discarding gives it up; every other step is about the text as it is stored. */
const needsSave = (transition: Transition): boolean => transition !== 'revise' && transition !== 'discard'

/** The steps that this account may take now, and why it may not take the others. */
export const ReviewActions = ({ status, busy, modified, act, keyed = false }: Props) => {
  const [open, setOpen] = useState<Transition>()
  const say = useSay()
  const allowed = listChoices(status)
  const current = open && allowed.includes(open) && !isImmediate(open) ? open : undefined
  const waitsForSave = (transition: Transition) => modified && needsSave(transition)
  const isModified = useLatest(modified)
  const untilHandedOver = useHandOver()
  const oneAtATime = useOneAtATime()
  // What was typed a moment ago makes the form a changed one only now: then the buttons are shut, and say why.
  const take = async (wish: Wish): Promise<boolean> => {
    const taken = await oneAtATime(async () => {
      await untilHandedOver()
      return isModified.current && needsSave(wish.transition) ? false : act(wish)
    })
    return taken ?? false
  }

  return (
    <div className="exemplar-review__actions">
      {modified && allowed.some(waitsForSave) && (
        <p className="exemplar-review__warning">
          {say({
            zh: '有改动还没保存，保存后才能办下一步。',
            en: 'There are unsaved changes; save them before the next step.',
          })}
        </p>
      )}
      <div className="exemplar-review__buttons">
        {allowed.map((transition) => (
          <Button
            key={transition}
            size="medium"
            margin={false}
            buttonStyle={isLeading(transition, status) ? 'primary' : 'secondary'}
            disabled={busy || waitsForSave(transition)}
            extraButtonProps={{
              'aria-expanded': isImmediate(transition) ? undefined : current === transition,
              'data-transition': transition,
              'aria-keyshortcuts': keyed ? findKeys(transition, status) : undefined,
            }}
            onClick={() => {
              if (isImmediate(transition)) void take({ transition })
              else setOpen(current === transition ? undefined : transition)
            }}
          >
            {say(toStepLabel(transition, status.state))}
            {keyed && <Keys keys={findKeys(transition, status)} />}
          </Button>
        ))}
      </div>
      {current && (
        <TransitionForm
          key={current}
          transition={current}
          status={status}
          keyed={keyed}
          modified={modified}
          disabled={busy || waitsForSave(current)}
          onCancel={() => setOpen(undefined)}
          onConfirm={async (wish) => {
            const isTaken = await take(wish)
            if (isTaken) setOpen(undefined)
            return isTaken
          }}
        />
      )}
      <Refused status={status} />
    </div>
  )
}

const useLatest = <T,>(value: T) => {
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  }, [value])
  return latest
}

const tellingReasons: readonly string[] = [
  'own-work',
  'already-approved',
  'wrong-district',
  'wrong-unit',
] satisfies Refusal[]

/** Steps that this account could take, but for its part in the edition. What is others' business needs no word. */
const Refused = ({ status: { refused, state } }: { status: ReviewStatus }) => {
  const say = useSay()
  const fitting = refused.filter(({ reason }) => tellingReasons.includes(reason))
  if (fitting.length === 0) return null
  return (
    <ul className="exemplar-review__refused">
      {fitting.map((row) => (
        <li key={row.transition}>
          {say(toStepLabel(row.transition, state))}
          {say({ zh: '：', en: ': ' })}
          {say(row)}
        </li>
      ))}
    </ul>
  )
}
