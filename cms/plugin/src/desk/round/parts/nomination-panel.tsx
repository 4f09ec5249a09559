import { glossary } from '@exemplar/shared/glossary'
import { useEffect, useState } from 'react'
import type { Materials } from '../../../selection/doors/materials.ts'
import { type Answered, callServer } from '../../call-server.ts'
import { useSay } from '../../use-say.ts'
import { ActButtons } from '../acts/act-buttons.tsx'
import { type PlainAct, toEntries } from '../acts/forms.ts'
import type { CourseRow } from '../row-state.ts'
import type { Round } from '../use-round.ts'
import { interestWords, toDay, toStageLabel } from '../words.ts'
import { CourseRecords } from './course-records.tsx'

/** One nomination opened: what was written of it, how it stands, and what may be done with it now. */
export const NominationPanel = ({ round, row }: { round: Round; row: CourseRow }) => {
  const say = useSay()
  const { acts, community } = row
  return (
    <div className="exemplar-round__panel">
      <ActButtons
        acts={acts as readonly PlainAct[] as typeof acts}
        about={{ community: community.id }}
        round={round}
        toEntries={(act) => toEntries(act as PlainAct, round.board.today)}
      />
      {acts.length === 0 && (
        <p>{say({ zh: '这个社区现在没有要您办的事。', en: 'Nothing here waits for you.' })}</p>
      )}
      <Answers row={row} />
      {'jointReview' in row && <Panel row={row} />}
      <MaterialList round={round} row={row} />
    </div>
  )
}

/** How each stage came out, with the reason of one that ended. */
const Answers = ({ row: { answers, returned, supplemented, survey } }: { row: CourseRow }) => {
  const say = useSay()
  return (
    <ul className="exemplar-round__answers">
      {answers.map(({ date, outcome, reason, stage }) => (
        <li key={stage}>
          <strong>{say(toStageLabel(stage))}</strong>
          <span>
            {say(toDay(date))}{' '}
            {outcome === 'passed' ? say({ zh: '通过', en: 'passed' }) : say({ zh: '止步', en: 'ended' })}
            {reason && say({ zh: `：${reason}`, en: `: ${reason}` })}
          </span>
        </li>
      ))}
      {supplemented && (
        <li>
          <strong>{say(glossary.supplement)}</strong>
          <span>{say(toDay(supplemented))}</span>
        </li>
      )}
      {returned && !returned.completed && (
        <li>{say({ zh: '已退回补正，等区市补来。', en: 'Returned; not completed yet.' })}</li>
      )}
      {survey && (
        <li>
          <strong>{say({ zh: '满意率', en: 'Satisfied' })}</strong>
          <span>
            {survey.rate.toFixed(1)}%
            {survey.interval &&
              say({
                zh: `（有效${survey.valid}份，95%置信区间${survey.interval[0]}%—${survey.interval[1]}%）`,
                en: ` (${survey.valid} valid, 95 % interval ${survey.interval[0]}–${survey.interval[1]} %)`,
              })}
          </span>
        </li>
      )}
    </ul>
  )
}

type CityRow = Extract<CourseRow, { jointReview: unknown }>

/** How far the joint review is: who is missing; and the spread, once all are in. */
const Panel = ({ row: { jointReview, next } }: { row: CityRow }) => {
  const say = useSay()
  const { judges, missing, scored, spread } = jointReview
  if (next !== 'joint-review' && scored === 0) return null
  return (
    <div>
      <p>
        {say({ zh: `联审：应评${judges}家，已评${scored}家。`, en: `Joint review: ${scored} of ${judges}.` })}
        {missing.length > 0 &&
          say({ zh: `还缺：${missing.join('、')}。`, en: ` Missing: ${missing.join(', ')}.` })}
      </p>
      {spread && (
        <p>
          {say({
            zh: `平均${spread.mean.toFixed(2)}分，最低${spread.least.toFixed(2)}分，最高${spread.most.toFixed(2)}分${spread.outliers.length > 0 ? `；${spread.outliers.length}家离群，请核对评分理由后再记结果` : ''}。`,
            en: `Mean ${spread.mean}, from ${spread.least} to ${spread.most}; ${spread.outliers.length} outliers.`,
          })}
        </p>
      )}
    </div>
  )
}

/** Read when it is opened, and again when the nomination has gone on. */
const MaterialList = ({ round: { address, board }, row }: { round: Round; row: CourseRow }) => {
  const say = useSay()
  const [read, setRead] = useState<Answered<Materials>>()
  const { id } = row.community
  // biome-ignore lint/correctness/useExhaustiveDependencies: a board that came anew may tell of another record
  useEffect(() => {
    const controller = new AbortController()
    const end = `nominations/${encodeURIComponent(id)}`
    callServer<Materials>(address, { end, signal: controller.signal }).then(setRead, () => undefined)
    return () => controller.abort()
  }, [address, id, board])
  if (!read) return <p>{say({ zh: '正在读取材料……', en: 'Reading …' })}</p>
  if (!('answer' in read)) return <p role="alert">{say(read.refusal)}</p>
  const { answer } = read
  return (
    <>
      <CourseRecords address={address} course={answer.course} canRead={board.as === 'city'} />
      {'recused' in answer && answer.recused && answer.recused.length > 0 && (
        <p>
          {say({ zh: '联审回避：', en: 'Kept out: ' })}
          {answer.recused
            .map(({ interest, name }) =>
              say({
                zh: `${name}（${interestWords[interest].zh}）`,
                en: `${name} (${interestWords[interest].en})`,
              }),
            )
            .join(say({ zh: '、', en: ', ' }))}
        </p>
      )}
    </>
  )
}
