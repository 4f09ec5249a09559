import { toBeijingTime } from '@exemplar/shared/beijing'
import { isPressing, toDebtWords } from '@exemplar/shared/selection/debts'
import { isPerformer } from '@exemplar/shared/selection/refusal'
import { useEffect, useState } from 'react'
import type { BoardOf } from '../../../selection/doors/board.ts'
import type { OwedRow } from '../../../selection/reminders/endpoints.ts'
import { type Answered, callServer } from '../../call-server.ts'
import { useActor } from '../../use-actor.ts'
import { useSay } from '../../use-say.ts'
import type { Round } from '../use-round.ts'
import { toStageLabel } from '../words.ts'

type Props = { readonly board: BoardOf<'city'>; readonly round: Round }
type Told = { readonly owed: readonly OwedRow[] }

/** Whose turn it is, late ones first, and when each was reminded last; who runs the round reminds from here. */
export const Reminders = ({ board, round: { address } }: Props) => {
  const say = useSay()
  const [answered, setAnswered] = useState<Answered<Told>>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a board that came anew may tell of another record
  useEffect(() => {
    const controller = new AbortController()
    callServer<Told>(address, { end: 'reminders', signal: controller.signal }).then(
      setAnswered,
      () => undefined,
    )
    return () => controller.abort()
  }, [address, board])
  if (!answered) return null
  if (!('answer' in answered)) return <p role="alert">{say(answered.refusal)}</p>
  const owed = answered.answer.owed.toSorted(
    (one, other) => Number(isPressing(other, board.today)) - Number(isPressing(one, board.today)),
  )
  if (owed.length === 0) return null
  return (
    <section>
      <h3>{say({ zh: '轮到谁办', en: 'Whose turn it is' })}</h3>
      <ul className="exemplar-round__owed">
        {owed.map((row) => (
          <Owed
            key={`${row.debtor} ${row.stage}`}
            address={address}
            row={row}
            setAnswered={setAnswered}
            today={board.today}
          />
        ))}
      </ul>
      <small>
        {say({
          zh: '三天内到期的和迟了的，每天傍晚系统自动提醒一次；一天之内同一件事只提醒一次。',
          en: 'What is due within three days or late is reminded of every evening; nobody twice a day of the same.',
        })}
      </small>
    </section>
  )
}

type OwedProps = {
  readonly address: Round['address']
  readonly row: OwedRow
  readonly setAnswered: (answered: Answered<Told>) => void
  readonly today: string
}

const Owed = ({ address, row, setAnswered, today }: OwedProps) => {
  const say = useSay()
  const actor = useActor()
  const [refused, setRefused] = useState<string>()
  const { debtor, last, name, stage } = row
  // The office needs no button to remind itself.
  const mayRemind =
    actor !== undefined &&
    debtor !== 'office' &&
    (isPerformer(actor, 'office') || isPerformer(actor, 'leading-group'))
  const remind = async () => {
    const done = await callServer<Told>(address, {
      ...{ method: 'POST', end: 'reminders', request: { debtor, stage } },
    })
    if ('answer' in done) setAnswered(done)
    setRefused('answer' in done ? undefined : say(done.refusal))
  }
  return (
    <li data-debtor={debtor} data-stage={stage}>
      <strong>{name}</strong>
      <span>
        {say(toStageLabel(stage))}
        {say({ zh: '：', en: ': ' })}
        {say(toDebtWords(row, today))}
      </span>
      <span>
        {mayRemind && (
          <button
            type="button"
            aria-label={say({ zh: `提醒${name}办${toStageLabel(stage).zh}`, en: `Remind ${name}: ${stage}` })}
            onClick={() => void remind()}
          >
            {say({ zh: '提醒', en: 'Remind' })}
          </button>
        )}{' '}
        {last && (
          <small>
            {say({
              zh: `${toBeijingTime(last.at).slice(5)}已提醒${last.told}人（${last.actorName}）`,
              en: `${toBeijingTime(last.at)}: ${last.told} reminded (${last.actorName})`,
            })}
          </small>
        )}
      </span>
      {refused && <strong role="alert">{refused}</strong>}
    </li>
  )
}
