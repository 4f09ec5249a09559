import { glossary } from '@exemplar/shared/glossary'
import type { StageKey } from '@exemplar/shared/selection/stages'
import { useSay } from '../../use-say.ts'
import {
  type CourseRow,
  cellWords,
  findEndWords,
  findLate,
  type Head,
  listLacking,
  toCellState,
} from '../row-state.ts'
import type { Round } from '../use-round.ts'
import { toDay, toStageLabel } from '../words.ts'
import { NominationPanel } from './nomination-panel.tsx'

type Props = {
  readonly head: Head
  readonly rows: readonly CourseRow[]
  /** Places of a district, by its code. */
  readonly toPlaces: (code: string) => number | undefined
  readonly minimumValid?: number
  readonly round: Round
  readonly chosen: string | undefined
  readonly choose: (community: string | undefined) => void
}

/** Every nomination with its course, one line each, by district; the one that is chosen is opened beneath. On a phone each is a record. */
export const CourseTable = (props: Props) => {
  const { head, rows } = props
  const say = useSay()
  const byDistrict = Map.groupBy(rows, ({ community }) => community.district.code)
  return (
    <table className="exemplar-round__grid">
      <thead>
        <tr>
          <th scope="col">{say(glossary.community)}</th>
          {head.stages.map((key) => (
            <StageHead key={key} head={head} stage={key} />
          ))}
          <th scope="col">{say({ zh: '满意率', en: 'Satisfied' })}</th>
          <th scope="col">{say({ zh: '缺什么', en: 'Lacks' })}</th>
        </tr>
      </thead>
      {[...byDistrict].map(([code, own]) => (
        <District key={code} {...props} code={code} rows={own} />
      ))}
    </table>
  )
}

const StageHead = ({ head, stage }: { head: Head; stage: StageKey }) => {
  const say = useSay()
  const due = (head.due as Partial<Record<StageKey, string>>)[stage]
  return (
    <th scope="col" className="exemplar-round__stage">
      {say(toStageLabel(stage))}
      {due && <small>{say({ zh: `${toDay(due).zh}止`, en: `by ${due}` })}</small>}
    </th>
  )
}

const District = ({ code, rows, ...props }: Props & { code: string }) => {
  const { chosen, choose, head, minimumValid, round, toPlaces } = props
  const say = useSay()
  const places = toPlaces(code)
  const columns = head.stages.length + 3
  return (
    <tbody>
      <tr className="exemplar-round__district">
        <th scope="rowgroup" colSpan={columns}>
          {rows[0]?.community.district.name}
          <small>
            {say({ zh: `推荐${rows.length}个`, en: `${rows.length} put forward` })}
            {places !== undefined && say({ zh: `，名额${places}个`, en: ` of ${places}` })}
          </small>
        </th>
      </tr>
      {rows.map((row) => {
        const { id } = row.community
        const isChosen = chosen === id
        return [
          <Line
            key={id}
            {...(minimumValid === undefined ? {} : { minimumValid })}
            head={head}
            isChosen={isChosen}
            row={row}
            toggle={() => choose(isChosen ? undefined : id)}
          />,
          isChosen && (
            <tr key={`${id} opened`} className="exemplar-round__opened">
              <td colSpan={columns}>
                <NominationPanel round={round} row={row} />
              </td>
            </tr>
          ),
        ]
      })}
    </tbody>
  )
}

type LineProps = {
  readonly head: Head
  readonly row: CourseRow
  readonly minimumValid?: number
  readonly isChosen: boolean
  readonly toggle: () => void
}

const Line = ({ head, isChosen, minimumValid, row, toggle }: LineProps) => {
  const { community, ended, survey } = row
  return (
    <tr data-ended={ended} data-community={community.name}>
      <th scope="row">
        <button type="button" aria-expanded={isChosen} onClick={toggle}>
          {community.name}
        </button>
      </th>
      {head.stages.map((stage) => (
        <Cell key={stage} head={head} row={row} stage={stage} />
      ))}
      <td className="exemplar-round__rate">{survey && `${survey.rate.toFixed(1)}%`}</td>
      <Lacks head={head} row={row} {...(minimumValid === undefined ? {} : { minimumValid })} />
    </tr>
  )
}

const Cell = ({ head, row, stage }: { head: Head; row: CourseRow; stage: StageKey }) => {
  const say = useSay()
  const state = toCellState(row, stage, head)
  const answer = row.answers.find((one) => one.stage === stage)
  const words = `${say(toStageLabel(stage))}${say({ zh: '：', en: ': ' })}${say(cellWords[state])}`
  const told = answer ? `${words} ${say(toDay(answer.date))}` : words
  return (
    <td className="exemplar-round__cell" data-state={state} title={told}>
      <i aria-hidden="true" />
      <span>{told}</span>
    </td>
  )
}

const Lacks = ({ head, minimumValid, row }: { head: Head; row: CourseRow; minimumValid?: number }) => {
  const say = useSay()
  const late = findLate(row, head)
  const end = findEndWords(row)
  const lacking = listLacking(row, minimumValid).map(say)
  const lateWords = late === undefined ? [] : [say({ zh: `迟${late}天`, en: `${late} days late` })]
  return (
    <td className="exemplar-round__lacks">
      {end ? (
        <span>{say(end)}</span>
      ) : (
        <strong>{[...lateWords, ...lacking].join(say({ zh: '，', en: ', ' }))}</strong>
      )}
    </td>
  )
}
