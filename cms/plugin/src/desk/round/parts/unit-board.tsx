import { roundTerms } from '@exemplar/shared/glossary'
import { useEffect, useState } from 'react'
import type { BoardOf, Judged, KeptOut } from '../../../selection/doors/board.ts'
import type { Materials } from '../../../selection/doors/materials.ts'
import { type Answered, callServer } from '../../call-server.ts'
import { useSay } from '../../use-say.ts'
import { ActButtons } from '../acts/act-buttons.tsx'
import { toEntries, toScoreEntries } from '../acts/forms.ts'
import { SheetList } from '../sheets/sheet-list.tsx'
import type { Round } from '../use-round.ts'
import { interestWords, toDay } from '../words.ts'
import { CourseRecords } from './course-records.tsx'

type Props = { readonly round: Round; readonly board: BoardOf<'unit'> }

/** What a unit judges, and its own scores; of what it is kept out of the name alone. */
export const UnitBoard = ({ board, round }: Props) => {
  const say = useSay()
  const [chosen, choose] = useState<string>()
  const due = board.due['joint-review']
  // What waits comes first, and keeps its place when it is done.
  const [first] = useState(
    () => new Set(board.nominations.filter(isWaiting).map(({ community }) => community.id)),
  )
  const judged = board.nominations
    .filter((one): one is Judged => 'acts' in one)
    .toSorted((one, other) => Number(first.has(other.community.id)) - Number(first.has(one.community.id)))
  const kept = board.nominations.filter((one): one is KeptOut => 'recused' in one)
  const left = judged.filter(isWaiting).length
  return (
    <>
      <header className="exemplar-round__head">
        <h2>{say(roundTerms.board)}</h2>
        <p>
          <strong>{left}</strong>
          {say({ zh: '个社区等本单位评分', en: 'communities wait for your score' })}
          {due && say({ zh: `；${toDay(due).zh}前评完`, en: `; by ${due}` })}
        </p>
      </header>
      <SheetList round={round} />
      {judged.length === 0 && (
        <p className="exemplar-round__empty">
          {say({ zh: '还没有社区走到联审。', en: 'No community has come to the joint review yet.' })}
        </p>
      )}
      <ul className="exemplar-round__judged">
        {judged.map((one) => (
          <JudgedRow
            key={one.community.id}
            board={board}
            isChosen={chosen === one.community.id}
            one={one}
            round={round}
            toggle={() => choose(chosen === one.community.id ? undefined : one.community.id)}
          />
        ))}
      </ul>
      {kept.length > 0 && (
        <section>
          <h3>{say({ zh: '本单位须回避的', en: 'Kept out of' })}</h3>
          <p>
            {kept
              .map(({ community, recused }) =>
                say({
                  zh: `${community.name}（${interestWords[recused].zh}）`,
                  en: `${community.name} (${interestWords[recused].en})`,
                }),
              )
              .join(say({ zh: '、', en: ', ' }))}
          </p>
        </section>
      )}
    </>
  )
}

const isWaiting = (one: Judged | KeptOut): boolean => 'acts' in one && one.isOpen && one.own === undefined

type RowProps = Props & { readonly one: Judged; readonly isChosen: boolean; readonly toggle: () => void }

const JudgedRow = ({ board, isChosen, one, round, toggle }: RowProps) => {
  const say = useSay()
  const { acts, community, isOpen, own } = one
  return (
    <li data-community={community.name}>
      <button type="button" aria-expanded={isChosen} onClick={toggle}>
        {community.name}
      </button>
      <small>{community.district.name}</small>
      <span>
        {own
          ? say({ zh: `本单位评${own.total.toFixed(2)}分`, en: `your score: ${own.total}` })
          : isOpen
            ? say({ zh: '等评分', en: 'waits for your score' })
            : say({ zh: '没有评，联审已结束', en: 'not scored; it is over' })}
      </span>
      {isChosen && (
        <div className="exemplar-round__panel">
          <Basis round={round} community={community.id} />
          <ActButtons
            acts={acts}
            about={{ community: community.id }}
            round={round}
            toEntries={(act) =>
              act === 'score'
                ? toScoreEntries(board.sheet, { own, today: board.today })
                : toEntries(act as 'recuse', board.today)
            }
          />
        </div>
      )}
    </li>
  )
}

/** What the unit judges by. */
const Basis = ({ community, round: { address } }: { community: string; round: Round }) => {
  const say = useSay()
  const [read, setRead] = useState<Answered<Materials>>()
  useEffect(() => {
    const controller = new AbortController()
    const end = `nominations/${encodeURIComponent(community)}`
    callServer<Materials>(address, { end, signal: controller.signal }).then(setRead, () => undefined)
    return () => controller.abort()
  }, [address, community])
  if (!read) return <p>{say({ zh: '正在读取材料……', en: 'Reading …' })}</p>
  return 'answer' in read ? (
    <CourseRecords address={address} course={read.answer.course} canRead={false} />
  ) : (
    <p role="alert">{say(read.refusal)}</p>
  )
}
