import { toBeijingTime } from '@exemplar/shared/beijing'
import type { Label } from '@exemplar/shared/glossary'
import { useConfig } from '@payloadcms/ui'
import type { Ageing } from '../../dashboard/queue/ageing.ts'
import type { Column } from '../../dashboard/queue/columns.ts'
import { useSay } from '../use-say.ts'
import { useLabel } from '../words/use-label.ts'

const ageings: Record<Ageing, Label> = {
  fresh: { zh: '正常', en: 'Up to date' },
  'two-weeks': { zh: '14天未更新', en: 'Nothing new for 14 days' },
  'six-months': { zh: '6个月未更新（单项否决）', en: 'Nothing new for six months (a veto)' },
  empty: { zh: '空栏目', en: 'Empty' },
}

/** On a phone each stands before what it is the head of. */
const heads = {
  live: { zh: '已公开', en: 'Public' },
  last: { zh: '最近更新', en: 'Last' },
  state: { zh: '情况', en: 'State' },
} as const satisfies Record<string, Label>

/** How the columns of the public site stand against the limits of the national inspection. */
export const ColumnTable = ({ columns }: { columns: readonly Column[] }) => {
  const say = useSay()
  const { getEntityConfig } = useConfig()
  const toLabel = useLabel()
  return (
    <section>
      <table className="exemplar-ledger">
        <caption>{say({ zh: '栏目更新', en: 'Columns of the site' })}</caption>
        <thead>
          <tr>
            <th scope="col">{say({ zh: '栏目', en: 'Column' })}</th>
            <th scope="col">{say(heads.live)}</th>
            <th scope="col">{say(heads.last)}</th>
            <th scope="col">{say(heads.state)}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ ageing, collection, last, live }) => (
            <tr key={collection} data-ageing={ageing}>
              <th scope="row">{toLabel(getEntityConfig({ collectionSlug: collection })?.labels?.plural)}</th>
              <td data-label={say(heads.live)}>{live}</td>
              <td data-label={say(heads.last)}>{last ? toBeijingTime(last) : '—'}</td>
              <td data-label={say(heads.state)}>{say(ageings[ageing])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
