import { roundTerms } from '@exemplar/shared/glossary'
import { findRoundRefusal } from '@exemplar/shared/selection/refusal'
import { Button } from '@payloadcms/ui'
import type { Board } from '../../selection/doors/board.ts'
import type { Refused } from '../call-server.ts'
import { useActor } from '../use-actor.ts'
import { useSay } from '../use-say.ts'
import { CityBoard } from './parts/city-board.tsx'
import { DistrictBoard } from './parts/district-board.tsx'
import { RuleIssues } from './parts/rule-issues.tsx'
import { UnitBoard } from './parts/unit-board.tsx'
import { roundStyle } from './round-style.ts'
import { type Round, useRound } from './use-round.ts'

/**
 * The board of a round (评选台), a tab of its row: who stands where, what is missing, what is late, and every act from it.
 * `first` is the board as the page brings it.
 */
export const RoundView = ({ first }: { readonly first?: Board | undefined }) => {
  const { address, open, refused, round, unread } = useRound(first)
  const say = useSay()
  return (
    <section className="exemplar-round" aria-label={say(roundTerms.board)} aria-busy={!round && !refused}>
      <style href="exemplar-round" precedence="medium">
        {roundStyle}
      </style>
      {!address && <p>{say({ zh: '请先填写并保存规则。', en: 'Write and save the rules first.' })}</p>}
      {address && !round && !refused && <p>{say({ zh: '正在读取……', en: 'Reading …' })}</p>}
      {refused && <NoBoard open={open} refused={refused} />}
      {round && unread && <Unread refused={unread} readAgain={round.readAgain} />}
      {round && <OfAccount round={round} />}
    </section>
  )
}

type UnreadProps = { readonly refused: Refused; readonly readAgain: Round['readAgain'] }

/** That what is shown may be old, why, and the way to read it again. */
const Unread = ({ readAgain, refused: { refusal } }: UnreadProps) => {
  const say = useSay()
  return (
    <div role="alert">
      <p>
        {say({
          zh: `没有读到评选台最新的情况，下面是打开网页时的。${refusal.zh}`,
          en: `The board could not be read again; below is what it was when the page came. ${refusal.en}`,
        })}
      </p>
      <Button
        buttonStyle="secondary"
        size="small"
        margin={false}
        extraButtonProps={{ 'data-read-again': '' }}
        onClick={() => void readAgain()}
      >
        {say({ zh: '重试', en: 'Try again' })}
      </Button>
    </div>
  )
}

const OfAccount = ({ round }: { round: Round }) => {
  const { board } = round
  switch (board.as) {
    case 'city':
      return <CityBoard round={round} board={board} />
    case 'district':
      return <DistrictBoard round={round} board={board} />
    case 'unit':
      return <UnitBoard round={round} board={board} />
  }
}

/** Why there is no board; where it is that the round is not open, who may open it does so here. */
const NoBoard = ({ open, refused }: { open: () => Promise<void>; refused: Refused }) => {
  const say = useSay()
  const actor = useActor()
  const { code, issues, refusal } = refused
  const mayOpen =
    actor !== undefined &&
    findRoundRefusal(actor, { act: 'open' }, { standing: undefined, today: '' }) === undefined
  const isClosed = code === 'round-not-open' || code === 'rules-incomplete'
  return (
    <div className="exemplar-round__none">
      <p role={code === 'round-not-open' ? 'status' : 'alert'}>{say(refusal)}</p>
      {issues && <RuleIssues issues={issues} />}
      {isClosed && mayOpen && (
        <>
          <p>
            {say({
              zh: '开评以后规则冻结，各区市就可以推荐；要改，须说明理由另作修订。',
              en: 'Opening freezes the rules, and districts may put communities forward.',
            })}
          </p>
          <Button
            buttonStyle="primary"
            margin={false}
            onClick={() => void open()}
            extraButtonProps={{ 'data-act': 'open' }}
          >
            {say({ zh: '开评', en: 'Open the round' })}
          </Button>
        </>
      )}
    </div>
  )
}
