import { roundTerms } from '@exemplar/shared/glossary'
import type { RoundRequest } from '@exemplar/shared/selection/record'
import { useEffect, useState } from 'react'
import { type Refused, readStored } from '../../call-server.ts'
import { useAddress } from '../../use-address.ts'
import { useSay } from '../../use-say.ts'
import { ActForm } from '../acts/act-form.tsx'
import type { Values } from '../fields/entry.ts'
import { type Offered, useAllCommunities, useOffered } from '../fields/use-offered.ts'
import {
  decidedEntries,
  type RuleLists,
  type RuleRow,
  toAmendEntries,
  toAmended,
  toChanges,
  toLists,
} from './amended.ts'
import { CalendarDays } from './calendar-days.tsx'
import { listChanged } from './changed.ts'
import { ChangedTable } from './changed-table.tsx'
import { PanelUnits } from './panel-units.tsx'
import { Weights } from './weights.tsx'

type Props = {
  /** Once it is decided the calendar alone is amended. */
  readonly isDecided: boolean
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

const toNames = (offered: readonly Offered[]) => new Map(offered.map(({ id, title }) => [id, title]))

const OfRow = ({ isDecided, onCancel, onDone, row, send }: Props & { row: RuleRow }) => {
  const [lists, setLists] = useState<RuleLists>(() => toLists(row))
  const offered = {
    districts: useOffered('districts'),
    units: useOffered('units'),
    communities: useAllCommunities(),
  }
  const names = {
    districts: toNames(offered.districts),
    units: toNames(offered.units),
    communities: toNames(offered.communities),
  }
  const toRow = (values: Values): RuleRow =>
    isDecided ? { ...row, calendar: lists.calendar } : { ...row, ...toAmended(row, { lists, values }) }
  const amend = async ({ reason, ...values }: Record<string, unknown>) => {
    const changes = toChanges(row, toRow(values))
    if (Object.keys(changes).length === 0)
      return { refusal: { zh: '没有改动，不用修订。', en: 'Nothing is changed.' } }
    return send({ act: 'amend', reason, changes } as RoundRequest)
  }
  const set = (part: Partial<RuleLists>) => setLists((before) => ({ ...before, ...part }))
  return (
    <>
      {!isDecided && (
        <>
          <Quotas quotas={lists.quotas} names={names.districts} set={(quotas) => set({ quotas })} />
          <PanelUnits
            before={toLists(row).panel}
            panel={lists.panel}
            offered={offered}
            set={(panel) => set({ panel })}
          />
          <Weights weights={lists.weights} set={(weights) => set({ weights })} />
        </>
      )}
      <CalendarDays days={lists.calendar} set={(calendar) => set({ calendar })} />
      <ActForm
        act="amend"
        about={{}}
        entries={isDecided ? decidedEntries : toAmendEntries(row)}
        send={({ act: _act, ...told }) => amend(told)}
        onDone={onDone}
        onCancel={onCancel}
        toSummary={(values) => <ChangedTable changed={listChanged(row, toRow(values), names)} />}
      />
    </>
  )
}

type QuotasProps = {
  readonly quotas: RuleLists['quotas']
  readonly names: ReadonlyMap<string, string>
  readonly set: (quotas: RuleLists['quotas']) => void
}

const Quotas = ({ names, quotas, set }: QuotasProps) => {
  const say = useSay()
  const write = (district: string, places: number) =>
    set(quotas.map((one) => (one.district === district ? { ...one, places } : one)))
  return (
    <fieldset className="exemplar-round__numbers">
      <legend>{say(roundTerms.quotas)}</legend>
      {quotas.map(({ district, places }) => (
        <label key={district}>
          {names.get(district)}
          <input
            type="number"
            min={0}
            value={places}
            onChange={(event) => write(district, Number(event.target.value))}
          />
        </label>
      ))}
    </fieldset>
  )
}
