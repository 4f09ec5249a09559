import { useState } from 'react'
import type { BoardOf } from '../../../selection/doors/board.ts'
import { useSay } from '../../use-say.ts'
import { ActButtons } from '../acts/act-buttons.tsx'
import { toEntries } from '../acts/forms.ts'
import type { Round } from '../use-round.ts'
import { toDay } from '../words.ts'
import { FileList } from './course-records.tsx'

type Props = { readonly board: BoardOf<'city'>; readonly round: Round }

/** The objections that came, the open ones first. */
export const Objections = ({ board, round }: Props) => {
  const say = useSay()
  const [chosen, choose] = useState<string>()
  if (board.objections.length === 0) return null
  const open = board.objections.filter(({ disposed }) => !disposed)
  return (
    <section>
      <h3>
        {say({ zh: '异议', en: 'Objections' })} <b>{open.length > 0 && open.length}</b>
      </h3>
      <ul className="exemplar-round__objections">
        {[...open, ...board.objections.filter(({ disposed }) => disposed)].map((one) => (
          <li key={one.docket}>
            <button
              type="button"
              aria-expanded={chosen === one.docket}
              onClick={() => choose(chosen === one.docket ? undefined : one.docket)}
            >
              {one.docket}
            </button>{' '}
            {one.disposed ? (
              say({ zh: '已答复', en: 'disposed of' })
            ) : (
              <strong>{say({ zh: '未办结', en: 'open' })}</strong>
            )}
            {chosen === one.docket && <Opened board={board} one={one} round={round} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

const Opened = ({ board, one, round }: Props & { one: BoardOf<'city'>['objections'][number] }) => {
  const say = useSay()
  const about = board.nominations.find(({ community }) => community.id === one.community)?.community.name
  return (
    <div className="exemplar-round__panel">
      <p>
        {say({
          zh: `${toDay(one.received).zh}收到，反映${about ?? '整份名单'}；${one.name}，${one.contact}`,
          en: `Received on ${one.received}, about ${about ?? 'the whole list'}; ${one.name}, ${one.contact}`,
        })}
      </p>
      <p className="exemplar-round__words">{one.content}</p>
      <FileList address={round.address} canRead files={one.files} />
      <ol>
        {one.steps.map(({ date, files, step }) => (
          <li key={`${date} ${step}`}>
            {say(toDay(date))} {step}
            <FileList address={round.address} canRead files={files} />
          </li>
        ))}
      </ol>
      {one.disposed && (
        <p>
          {say({
            zh: `${toDay(one.disposed.date).zh}答复，情况${one.disposed.upheld ? '属实' : '不属实'}：${one.disposed.disposition}`,
            en: `${one.disposed.date}, ${one.disposed.upheld ? 'upheld' : 'not upheld'}: ${one.disposed.disposition}`,
          })}
        </p>
      )}
      <ActButtons
        acts={one.acts}
        about={{ docket: one.docket }}
        round={round}
        toEntries={(act) => toEntries(act, board.today)}
      />
    </div>
  )
}
