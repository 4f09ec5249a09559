import type { Label } from '@exemplar/shared/glossary'
import type { RoundRequest } from '@exemplar/shared/selection/record'
import { useId, useState } from 'react'
import type { BoardOf } from '../../../selection/doors/board.ts'
import type { Verdict as SheetVerdict } from '../../../selection/sheets/look-at-rows.ts'
import type { Refused } from '../../call-server.ts'
import { useSay } from '../../use-say.ts'
import type { Entry } from '../fields/entry.ts'
import { ActForm } from './act-form.tsx'
import { day } from './forms.ts'

type Row = BoardOf<'city'>['nominations'][number]
/** What is decided on a nomination: its place in the list, empty for none, and why it is not in it. */
type Verdict = { readonly place: string; readonly reason: string }

type Props = {
  readonly board: BoardOf<'city'>
  /** What a sheet says, instead of what is suggested. */
  readonly given?: readonly SheetVerdict[] | undefined
  readonly send: (request: RoundRequest) => Promise<Refused | undefined>
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** The decision of the leading group: one for all that wait for it, who is in the list in its order. */
export const DecideForm = ({ board, given, onCancel, onDone, send }: Props) => {
  const rows = board.nominations.filter(({ next }) => next === 'decision').toSorted(byMerit)
  const [verdicts, setVerdicts] = useState<ReadonlyMap<string, Verdict>>(
    () => new Map(rows.map(({ community: { id } }, index) => [id, toVerdict(id, index, given)])),
  )
  const [method, setMethod] = useState<Method>({ by: 'consensus', ...noVotes })
  const wrong = findWrong([...verdicts.values()])
  const decide = async (request: RoundRequest): Promise<Refused | undefined> =>
    wrong
      ? { refusal: wrong }
      : send({ ...request, method: toMethod(method), decided: toDecided(verdicts) } as RoundRequest)
  return (
    <>
      <Verdicts
        rows={rows}
        verdicts={verdicts}
        set={(id, verdict) => setVerdicts(new Map([...verdicts, [id, verdict]]))}
      />
      <MethodField method={method} set={setMethod} />
      <ActForm
        act="decide"
        about={{}}
        entries={toEntries(board.today)}
        send={decide}
        onDone={onDone}
        onCancel={onCancel}
      />
    </>
  )
}

/** Of whom the sheet says nothing, nobody is chosen. */
const toVerdict = (id: string, index: number, given: Props['given']): Verdict => {
  if (!given) return { place: String(index + 1), reason: '' }
  const { place = '', reason = '' } = given.find(({ community }) => community === id) ?? {}
  return { place: String(place), reason }
}

const toEntries = (today: string): readonly Entry[] => [
  {
    kind: 'line',
    name: 'meeting',
    label: { zh: '会议', en: 'Meeting' },
    most: 200,
    note: { zh: '如“领导小组2026年第3次会议”。', en: 'Which meeting.' },
  },
  day(today),
  {
    kind: 'files',
    name: 'minutes',
    label: { zh: '会议纪要', en: 'Minutes' },
    optional: true,
    note: { zh: '不公开。', en: 'Not published.' },
  },
]

/** By the mean of the joint review, then by the survey. */
const byMerit = (one: Row, other: Row): number =>
  (other.jointReview.spread?.mean ?? 0) - (one.jointReview.spread?.mean ?? 0) ||
  (other.survey?.rate ?? 0) - (one.survey?.rate ?? 0)

const isListed = ({ place }: Verdict): boolean => place.trim() !== ''

/** The places have to be 1, 2, …, none twice: a list with holes is no list. */
const findWrong = (verdicts: readonly Verdict[]): Label | undefined => {
  const places = verdicts
    .filter(isListed)
    .map(({ place }) => Number(place))
    .toSorted((one, other) => one - other)
  return places.some((place, index) => place !== index + 1)
    ? { zh: '名次须从1起连续编号，不重复、不空号。', en: 'Places have to be 1, 2, … without holes.' }
    : undefined
}

const toDecided = (verdicts: ReadonlyMap<string, Verdict>) =>
  [...verdicts]
    .toSorted(
      ([, one], [, other]) =>
        (Number(one.place) || Number.MAX_VALUE) - (Number(other.place) || Number.MAX_VALUE),
    )
    .map(([community, verdict]) => ({
      community,
      outcome: isListed(verdict) ? 'passed' : 'ended',
      ...(verdict.reason.trim() === '' ? {} : { reason: verdict.reason.trim() }),
    }))

type VerdictsProps = {
  readonly rows: readonly Row[]
  readonly verdicts: ReadonlyMap<string, Verdict>
  readonly set: (id: string, verdict: Verdict) => void
}

const Verdicts = ({ rows, set, verdicts }: VerdictsProps) => {
  const say = useSay()
  return (
    <table className="exemplar-round__verdicts">
      <caption>
        {say({
          zh: '先按联审平均分、再按满意率排出名次，可以改。不入选的把名次删空，并写明理由，理由会公开。',
          en: 'Places by mean score, then by survey; change them. Empty a place for who is not chosen, and say why.',
        })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{say({ zh: '名次', en: 'Place' })}</th>
          <th scope="col">{say({ zh: '社区', en: 'Community' })}</th>
          <th scope="col">{say({ zh: '联审平均', en: 'Mean' })}</th>
          <th scope="col">{say({ zh: '满意率', en: 'Satisfied' })}</th>
          <th scope="col">{say({ zh: '不入选的理由', en: 'Why not' })}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <VerdictRow key={row.community.id} row={row} verdict={verdicts.get(row.community.id)} set={set} />
        ))}
      </tbody>
    </table>
  )
}

const VerdictRow = ({
  row,
  set,
  verdict = { place: '', reason: '' },
}: {
  row: Row
  verdict: Verdict | undefined
  set: VerdictsProps['set']
}) => {
  const say = useSay()
  const { community, jointReview, survey } = row
  const { name } = community
  return (
    <tr>
      <td>
        <input
          type="number"
          min={1}
          aria-label={say({ zh: `${name}的名次`, en: `Place of ${name}` })}
          value={verdict.place}
          onChange={(event) => set(community.id, { ...verdict, place: event.target.value })}
        />
      </td>
      <th scope="row">
        {name}
        <small>{community.district.name}</small>
      </th>
      <td data-label={say({ zh: '联审平均', en: 'Mean' })}>{jointReview.spread?.mean.toFixed(2)}</td>
      <td data-label={say({ zh: '满意率', en: 'Satisfied' })}>{survey && `${survey.rate.toFixed(1)}%`}</td>
      <td>
        {!isListed(verdict) && (
          <input
            type="text"
            maxLength={2000}
            aria-label={say({ zh: `${name}不入选的理由`, en: `Why ${name} is not chosen` })}
            value={verdict.reason}
            onChange={(event) => set(community.id, { ...verdict, reason: event.target.value })}
          />
        )}
      </td>
    </tr>
  )
}

const counts = ['present', 'for', 'against', 'abstained'] as const
const countWords: Readonly<Record<(typeof counts)[number], Label>> = {
  present: { zh: '到会', en: 'Present' },
  for: { zh: '赞成', en: 'For' },
  against: { zh: '反对', en: 'Against' },
  abstained: { zh: '弃权', en: 'Abstained' },
}
type Method = { readonly by: 'consensus' | 'votes' } & Readonly<Record<(typeof counts)[number], string>>
const noVotes = { present: '', for: '', against: '', abstained: '' }

const toMethod = ({ by, ...votes }: Method) =>
  by === 'consensus' ? { by } : { by, ...Object.fromEntries(counts.map((key) => [key, Number(votes[key])])) }

const MethodField = ({ method, set }: { method: Method; set: (method: Method) => void }) => {
  const say = useSay()
  const id = useId()
  return (
    <div className="exemplar-round__method">
      <label htmlFor={id}>
        {say({ zh: '研究方式', en: 'Method' })}
        <select
          id={id}
          value={method.by}
          onChange={(event) => set({ ...method, by: event.target.value as Method['by'] })}
        >
          <option value="consensus">{say({ zh: '一致同意', en: 'Consensus' })}</option>
          <option value="votes">{say({ zh: '表决', en: 'Votes' })}</option>
        </select>
      </label>
      {method.by === 'votes' &&
        counts.map((key) => (
          <label key={key}>
            {say(countWords[key])}
            <input
              type="number"
              min={0}
              value={method[key]}
              onChange={(event) => set({ ...method, [key]: event.target.value })}
            />
          </label>
        ))}
    </div>
  )
}
