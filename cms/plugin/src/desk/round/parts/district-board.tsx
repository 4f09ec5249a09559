import { roundTerms } from '@exemplar/shared/glossary'
import type { RoundRequest } from '@exemplar/shared/selection/record'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { BoardOf } from '../../../selection/doors/board.ts'
import { useSay } from '../../use-say.ts'
import { ActForm } from '../acts/act-form.tsx'
import { toRecommendEntries } from '../acts/forms.ts'
import { useCommunities } from '../fields/use-offered.ts'
import { SheetList } from '../sheets/sheet-list.tsx'
import type { Round } from '../use-round.ts'
import { toDay } from '../words.ts'
import { CourseTable } from './course-table.tsx'
import { Hurry } from './hurry.tsx'
import { PickedActs } from './picked-acts.tsx'

type Props = { readonly round: Round; readonly board: BoardOf<'district'> }

/** A district's own nominations. */
export const DistrictBoard = ({ board, round }: Props) => {
  const say = useSay()
  const [chosen, choose] = useState<string>()
  const [isRecommending, setRecommending] = useState(false)
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const pick = (communities: readonly string[]) => setPicked(new Set(communities))
  const { acts, due, nominations, quota } = board
  const left = quota - nominations.length
  return (
    <>
      <header className="exemplar-round__head">
        <h2>{say(roundTerms.board)}</h2>
        <p>
          <strong>{nominations.length}</strong>
          {say({ zh: `个已推荐，名额${quota}个`, en: `put forward, of ${quota}` })}
          {left > 0 && say({ zh: `，还可以推荐${left}个`, en: `, ${left} left` })}
          {due.recommendation &&
            say({ zh: `；${toDay(due.recommendation).zh}前推荐`, en: `; by ${due.recommendation}` })}
        </p>
      </header>
      {isRecommending ? (
        <Recommend board={board} send={round.act} close={() => setRecommending(false)} />
      ) : (
        <div className="exemplar-round__buttons">
          {acts.includes('recommend') && (
            <Button
              margin={false}
              buttonStyle="primary"
              extraButtonProps={{ 'data-act': 'recommend' }}
              onClick={() => setRecommending(true)}
            >
              {say({ zh: '推荐一个社区', en: 'Put a community forward' })}
            </Button>
          )}
        </div>
      )}
      <SheetList round={round} />
      {nominations.length === 0 ? (
        <p className="exemplar-round__empty">
          {quota === 0
            ? say({ zh: '本轮没有给您所在的区市名额。', en: 'Your district has no place in this round.' })
            : say({ zh: '还没有推荐社区。', en: 'Nobody is put forward yet.' })}
        </p>
      ) : (
        <>
          <Hurry head={board} rows={nominations} show={choose} />
          <PickedActs round={round} rows={nominations} picked={picked} pick={pick} />
          <CourseTable
            head={board}
            rows={nominations}
            toPlaces={() => quota}
            round={round}
            chosen={chosen}
            choose={choose}
            picked={picked}
            pick={pick}
          />
        </>
      )}
    </>
  )
}

type RecommendProps = { board: Props['board']; send: Round['act']; close: () => void }

const Recommend = ({ board, close, send }: RecommendProps) => {
  const say = useSay()
  const named = new Set(board.nominations.map(({ community }) => community.id))
  const all = useCommunities(board.district)
  const communities = all?.filter(({ id }) => !named.has(id))
  const order = Math.max(0, ...board.nominations.map((one) => one.order)) + 1
  if (!communities) return <p>{say({ zh: '正在读取本区市的社区……', en: 'Reading …' })}</p>
  if (communities.length === 0)
    return (
      <p role="status">
        {say({
          zh: '登记在册的社区都推荐过了；缺的社区请市级先登记。',
          en: 'Every community of the district is put forward already.',
        })}
      </p>
    )
  const options = communities.map(({ id, title }) => ({ value: id, label: { zh: title, en: title } }))
  return (
    <ActForm
      act="recommend"
      about={{}}
      entries={toRecommendEntries(options, { order, today: board.today })}
      send={(request: RoundRequest) => send(request)}
      onDone={close}
      onCancel={close}
    />
  )
}
