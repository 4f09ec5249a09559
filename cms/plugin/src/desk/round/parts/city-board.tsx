import { roundTerms } from '@exemplar/shared/glossary'
import type { RoundAct } from '@exemplar/shared/selection/open-acts'
import { acts } from '@exemplar/shared/selection/stages'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { BoardOf } from '../../../selection/doors/board.ts'
import type { Verdict } from '../../../selection/sheets/look-at-rows.ts'
import { useSay } from '../../use-say.ts'
import { ActForm } from '../acts/act-form.tsx'
import { DecideForm } from '../acts/decide-form.tsx'
import { toObjectionEntries } from '../acts/forms.ts'
import { AmendForm } from '../amend/amend-form.tsx'
import { DryRun } from '../dry-run/dry-run.tsx'
import { SheetList } from '../sheets/sheet-list.tsx'
import type { Round } from '../use-round.ts'
import { toDay, toStageLabel } from '../words.ts'
import { CourseTable } from './course-table.tsx'
import { Hurry } from './hurry.tsx'
import { Objections } from './objections.tsx'
import { PickedActs } from './picked-acts.tsx'
import { Quotas } from './quotas.tsx'
import { Reminders } from './reminders.tsx'

type Props = { readonly round: Round; readonly board: BoardOf<'city'> }

/** The whole round, for who answers for it. */
export const CityBoard = ({ board, round }: Props) => {
  const [chosen, choose] = useState<string>()
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const [verdicts, setVerdicts] = useState<readonly Verdict[]>()
  const say = useSay()
  const { nominations, rules } = board
  const pick = (communities: readonly string[]) => setPicked(new Set(communities))
  const show = (community: string) => {
    choose(community)
    requestAnimationFrame(() =>
      document.querySelector('.exemplar-round__opened')?.scrollIntoView({ block: 'center' }),
    )
  }
  return (
    <>
      <Head board={board} />
      <RoundActs
        key={verdicts ? 'from a sheet' : 'by hand'}
        board={board}
        round={round}
        verdicts={verdicts}
        leave={() => setVerdicts(undefined)}
      />
      <SheetList round={round} onVerdicts={setVerdicts} />
      <div className="exemplar-round__duo">
        <div>
          <PickedActs round={round} rows={nominations} picked={picked} pick={pick} />
          {nominations.length === 0 ? (
            <p className="exemplar-round__empty">
              {say({
                zh: '还没有社区。已经开评，等各区市推荐。',
                en: 'Nobody is put forward yet: it is the turn of the districts.',
              })}
            </p>
          ) : (
            <CourseTable
              head={board}
              rows={nominations}
              minimumValid={rules.survey.minimumValid}
              toPlaces={(code) => rules.quotas.find(({ district }) => district.code === code)?.places}
              round={round}
              chosen={chosen}
              choose={choose}
              picked={picked}
              pick={pick}
            />
          )}
          {nominations.length > 0 && <Legend />}
        </div>
        <aside>
          <Hurry head={board} rows={nominations} minimumValid={rules.survey.minimumValid} show={show} />
          <Reminders board={board} round={round} />
          <Objections board={board} round={round} />
          <Quotas quotas={rules.quotas} rows={nominations} />
          <DryRun board={board} round={round} />
        </aside>
      </div>
    </>
  )
}

/** How many there are, and how far the round is: at the stage for which the most wait. */
const Head = ({ board }: { board: BoardOf<'city'> }) => {
  const say = useSay()
  const { announced, nominations, notice, stages, today } = board
  const going = nominations.filter(({ ended, supplemented }) => !ended || supplemented !== undefined)
  const stage = stages.find((key) => going.some(({ next }) => next === key))
  const at = stage && toStageLabel(stage)
  const still = announced ? { zh: '列入名单', en: 'in the list' } : { zh: '在评', en: 'in the round' }
  const where = announced
    ? { zh: `${toDay(announced).zh}公布`, en: `announced on ${announced}` }
    : notice && notice.to >= today
      ? { zh: `公示到${toDay(notice.to).zh}`, en: `public notice until ${notice.to}` }
      : at
        ? { zh: `走到“${at.zh}”`, en: `at: ${at.en}` }
        : { zh: '等区市推荐', en: 'waits for the districts' }
  return (
    <header className="exemplar-round__head">
      <h2>{say(roundTerms.board)}</h2>
      <p>
        <strong>{nominations.length}</strong>
        {say({
          zh: `个社区，${going.length}个${still.zh}，${nominations.length - going.length}个止步；${where.zh}`,
          en: `communities, ${going.length} ${still.en}, ${nominations.length - going.length} ended; ${where.en}`,
        })}
      </p>
    </header>
  )
}

const Legend = () => {
  const say = useSay()
  const states = [
    ['passed', { zh: '过了', en: 'passed' }],
    ['yours', { zh: '等您办', en: 'waits for you' }],
    ['waits', { zh: '等别人办', en: 'waits for others' }],
    ['late', { zh: '过期没办', en: 'late' }],
    ['ended', { zh: '止于此步', en: 'ended here' }],
  ] as const
  return (
    <p className="exemplar-round__legend">
      {states.map(([state, label]) => (
        <span key={state} data-state={state} className="exemplar-round__cell">
          <i aria-hidden="true" />
          {say(label)}
        </span>
      ))}
      <small>
        {say({
          zh: '点社区名看谁、哪天、凭什么，并办理。',
          en: 'Open a community for its records, and to act.',
        })}
      </small>
    </p>
  )
}

type ActsProps = Props & {
  /** What a sheet says of the decision. */
  readonly verdicts: readonly Verdict[] | undefined
  readonly leave: () => void
}

/** What is done to the round as a whole. */
const RoundActs = ({ board, leave, round, verdicts }: ActsProps) => {
  const [chosen, setChosen] = useState<RoundAct | undefined>(verdicts && 'decide')
  const say = useSay()
  const close = () => {
    setChosen(undefined)
    leave()
  }
  if (chosen === 'decide')
    return <DecideForm board={board} given={verdicts} send={round.act} onDone={close} onCancel={close} />
  if (chosen === 'amend')
    return (
      <AmendForm isDecided={board.decision !== undefined} send={round.act} onDone={close} onCancel={close} />
    )
  if (chosen === 'object')
    return (
      <ActForm
        act="object"
        about={{}}
        entries={toObjectionEntries(listTargets(board), board.today)}
        send={round.act}
        onDone={close}
        onCancel={close}
      />
    )
  return (
    <div className="exemplar-round__buttons">
      {board.acts.map((act) => (
        <Button
          key={act}
          margin={false}
          buttonStyle={act === 'decide' ? 'primary' : 'secondary'}
          extraButtonProps={{ 'data-act': act }}
          onClick={() => setChosen(act)}
        >
          {say(acts[act].label)}
        </Button>
      ))}
    </div>
  )
}

/** Those in the list, against whom something can be said. */
const listTargets = ({ nominations }: BoardOf<'city'>) =>
  nominations
    .filter(({ ended, rank }) => rank !== undefined && !ended)
    .map(({ community: { district, id, name } }) => ({
      value: id,
      label: { zh: `${name}（${district.name}）`, en: `${name} (${district.name})` },
    }))
