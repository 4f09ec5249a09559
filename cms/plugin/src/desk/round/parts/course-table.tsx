import { glossary } from '@exemplar/shared/glossary'
import type { StageKey } from '@exemplar/shared/selection/stages'
import { startTransition, useEffect, useState } from 'react'
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
import { listCommonActs } from './picked-acts.tsx'

type Props = {
  readonly head: Head
  readonly rows: readonly CourseRow[]
  /** Places of a district, by its code. */
  readonly toPlaces: (code: string) => number | undefined
  readonly minimumValid?: number
  readonly round: Round
  readonly chosen: string | undefined
  readonly choose: (community: string | undefined) => void
  /** Those with which something is done together. */
  readonly picked: ReadonlySet<string>
  readonly pick: (communities: readonly string[]) => void
}

/** A district with more of them has a head of its own: the first one's is out of sight. */
const fewest = 15

/**
 * Every nomination with its course, one line each, by district; the one that is chosen is opened beneath. A table a district:
 * a browser leaves out what is far from the screen. On a phone each nomination is a record.
 */
export const CourseTable = (props: Props) => {
  const byDistrict = [...Map.groupBy(props.rows, ({ community }) => community.district.code)]
  const shown = useShown(byDistrict.map(([, own]) => own.length))
  return (
    <div>
      {byDistrict.slice(0, shown).map(([code, own], index) => (
        <District key={code} {...props} code={code} rows={own} hasHead={index === 0 || own.length > fewest} />
      ))}
    </div>
  )
}

/** As many rows as are on the screen, and some more. */
const atOnce = 60

/** How many districts are drawn: at first those on the screen, the others once these are there to be read. */
const useShown = (sizes: readonly number[]): number => {
  const [isWhole, setWhole] = useState(false)
  useEffect(() => {
    // After the first are painted, and not before.
    const frame = requestAnimationFrame(() => setTimeout(() => startTransition(() => setWhole(true))))
    return () => cancelAnimationFrame(frame)
  }, [])
  if (isWhole) return sizes.length
  let rows = 0
  const enough = sizes.findIndex((size) => {
    rows += size
    return rows >= atOnce
  })
  return enough < 0 ? sizes.length : enough + 1
}

const District = ({ code, hasHead, ...props }: Props & { code: string; hasHead: boolean }) => {
  const { head, rows, toPlaces } = props
  const say = useSay()
  const places = toPlaces(code)
  return (
    <section
      className="exemplar-round__district"
      // About as high as it will be, for who scrolls past it.
      style={{ containIntrinsicBlockSize: `auto ${4 + rows.length * 2.2}rem` }}
    >
      <table className="exemplar-round__grid">
        <caption>
          {rows[0]?.community.district.name}
          <small>
            {say({ zh: `推荐${rows.length}个`, en: `${rows.length} put forward` })}
            {places !== undefined && say({ zh: `，名额${places}个`, en: ` of ${places}` })}
          </small>
        </caption>
        <colgroup>
          <col style={{ width: '20%' }} />
          {head.stages.map((stage) => (
            <col key={stage} style={{ width: '8.5%' }} />
          ))}
          <col style={{ width: '9%' }} />
          <col />
        </colgroup>
        <thead data-shown={hasHead}>
          <tr>
            <th scope="col">{say(glossary.community)}</th>
            {head.stages.map((key) => (
              <StageHead key={key} head={head} stage={key} />
            ))}
            <th scope="col">{say({ zh: '满意率', en: 'Satisfied' })}</th>
            <th scope="col">{say({ zh: '缺什么', en: 'Lacks' })}</th>
          </tr>
        </thead>
        <tbody>
          <Lines {...props} />
        </tbody>
      </table>
    </section>
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

const Lines = ({ chosen, choose, head, minimumValid, pick, picked, round, rows }: Props) =>
  rows.map((row) => {
    const { id } = row.community
    const isChosen = chosen === id
    const isPicked = picked.has(id)
    const others = [...picked].filter((one) => one !== id)
    return [
      <Line
        key={id}
        {...(minimumValid === undefined ? {} : { minimumValid })}
        head={head}
        isChosen={isChosen}
        isPicked={isPicked}
        pick={() => pick(isPicked ? others : [...others, id])}
        row={row}
        toggle={() => choose(isChosen ? undefined : id)}
      />,
      isChosen && (
        <tr key={`${id} opened`} className="exemplar-round__opened">
          <td colSpan={head.stages.length + 3}>
            <NominationPanel round={round} row={row} />
          </td>
        </tr>
      ),
    ]
  })

type LineProps = {
  readonly head: Head
  readonly row: CourseRow
  readonly minimumValid?: number
  readonly isChosen: boolean
  readonly isPicked: boolean
  readonly pick: () => void
  readonly toggle: () => void
}

const Line = ({ head, isChosen, isPicked, minimumValid, pick, row, toggle }: LineProps) => {
  const say = useSay()
  const { community, ended, survey } = row
  return (
    <tr data-ended={ended} data-community={community.name}>
      <th scope="row">
        {listCommonActs(row).length > 0 && (
          <input
            type="checkbox"
            aria-label={say({ zh: `选中${community.name}`, en: `Choose ${community.name}` })}
            checked={isPicked}
            onChange={pick}
          />
        )}
        <button type="button" aria-expanded={isChosen} onClick={toggle}>
          {community.name}
        </button>
      </th>
      {head.stages.map((stage) => (
        <Cell key={stage} head={head} row={row} say={say} stage={stage} />
      ))}
      <td className="exemplar-round__rate">{survey && `${survey.rate.toFixed(1)}%`}</td>
      <Lacks head={head} row={row} {...(minimumValid === undefined ? {} : { minimumValid })} />
    </tr>
  )
}

type CellProps = {
  readonly head: Head
  readonly row: CourseRow
  readonly say: ReturnType<typeof useSay>
  readonly stage: StageKey
}

/** There are thousands: none asks for the language by itself. */
const Cell = ({ head, row, say, stage }: CellProps) => {
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
