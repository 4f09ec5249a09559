import { roundTerms } from '@exemplar/shared/glossary'
import type { RoundRequest } from '@exemplar/shared/selection/record'
import { useEffect, useState } from 'react'
import { type Refused, readStored } from '../../call-server.ts'
import { useAddress } from '../../use-address.ts'
import { useSay } from '../../use-say.ts'
import { useOffered } from '../fields/use-offered.ts'
import { ActForm } from './act-form.tsx'
import { type RuleRow, toAmendEntries, toChanges } from './amended.ts'

type Props = {
  readonly send: (request: RoundRequest) => Promise<Refused | undefined>
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** An amendment of the rules, from how they stand in the row of the round. */
export const AmendForm = (props: Props) => {
  const address = useAddress()
  const say = useSay()
  const [row, setRow] = useState<RuleRow>()
  useEffect(() => {
    if (address) void readStored<RuleRow>(address).then(setRow)
  }, [address])
  return row ? <OfRow {...props} row={row} /> : <p>{say({ zh: '正在读取……', en: 'Reading …' })}</p>
}

const OfRow = ({ onCancel, onDone, row, send }: Props & { row: RuleRow }) => {
  const say = useSay()
  const [quotas, setQuotas] = useState(row.quotas ?? [])
  const [units, setUnits] = useState<readonly string[]>(row.jointReview?.panel?.map(({ unit }) => unit) ?? [])
  const amend = async ({ reason, ...values }: Record<string, unknown>) => {
    const changes = toChanges(row, { quotas, units, values })
    if (Object.keys(changes).length === 0)
      return { refusal: { zh: '没有改动，不用修订。', en: 'Nothing is changed.' } }
    return send({ act: 'amend', reason, changes } as RoundRequest)
  }
  return (
    <>
      <fieldset className="exemplar-round__numbers">
        <legend>{say(roundTerms.quotas)}</legend>
        <Quotas quotas={quotas} set={setQuotas} />
      </fieldset>
      <fieldset className="exemplar-round__items">
        <legend>{say(roundTerms.panel)}</legend>
        <Units units={units} set={setUnits} />
      </fieldset>
      <ActForm
        act="amend"
        about={{}}
        entries={toAmendEntries(row)}
        send={({ act: _act, ...told }) => amend(told)}
        onDone={onDone}
        onCancel={onCancel}
      />
    </>
  )
}

const Quotas = ({
  quotas,
  set,
}: {
  quotas: NonNullable<RuleRow['quotas']>
  set: (quotas: NonNullable<RuleRow['quotas']>) => void
}) => {
  const names = new Map(useOffered('districts').map(({ id, title }) => [id, title]))
  return quotas.map(({ district, places }, index) => (
    <label key={district}>
      {names.get(district)}
      <input
        type="number"
        min={0}
        value={places}
        onChange={(event) =>
          set(quotas.map((one, at) => (at === index ? { ...one, places: Number(event.target.value) } : one)))
        }
      />
    </label>
  ))
}

const Units = ({ set, units }: { units: readonly string[]; set: (units: readonly string[]) => void }) =>
  useOffered('units').map(({ id, title }) => (
    <label key={id}>
      <input
        type="checkbox"
        checked={units.includes(id)}
        onChange={(event) => set(event.target.checked ? [...units, id] : units.filter((one) => one !== id))}
      />
      {title}
    </label>
  ))
