import { toBeijingDate } from '@exemplar/shared/beijing'
import { glossary, type Label } from '@exemplar/shared/glossary'
import { kinds } from '@exemplar/shared/kinds/index'
import { useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { toCalendarDate } from '../../../fields/row.ts'
import { useDocs } from '../../lists/use-docs.ts'
import { useSay } from '../../use-say.ts'
import { useSlugs } from '../../use-slugs.ts'
import { Ledger } from './ledger.tsx'
import { Section } from './section.tsx'

type Doc = {
  readonly id: string
  readonly title: string
  readonly date?: string
  readonly validUntil?: string
}

/** How many days ahead a figure that runs out is spoken of. */
const ahead = 30
const day = 86_400_000

/** What the press will ask about: conferences that are still to be held, and public figures whose day runs out. */
export const PressList = ({ now }: { now: number }) => {
  const say = useSay()
  const today = toBeijingDate(now)
  const conferences = useDocs<Doc>(
    kinds.conference.collection,
    toQuery({ 'where[date][greater_than_equal]': today, sort: 'date' }),
  )
  const figures = useDocs<Doc>(
    kinds.figure.collection,
    toQuery({
      'where[validUntil][less_than]': toBeijingDate(now + ahead * day),
      'where[review.state][equals]': 'published',
      sort: 'validUntil',
    }),
  )
  if (conferences === undefined || figures === undefined) return null
  if (conferences === 'failed' || figures === 'failed')
    return (
      <p role="alert">
        {say({ zh: '发布会和数据口径没有读出来，请刷新页面再看。', en: 'Could not be read; reload.' })}
      </p>
    )
  const rows = [
    ...conferences.map((doc) => ({ doc, of: kinds.conference.collection, on: toCalendarDate(doc.date) })),
    ...figures.map((doc) => ({ doc, of: kinds.figure.collection, on: toCalendarDate(doc.validUntil) })),
  ]
  return (
    <Section
      name="press"
      title={{ zh: '发布会和数据口径', en: 'Conferences and figures' }}
      count={rows.length}
    >
      {rows.length === 0 ? (
        <p>
          {say({
            zh: `没有待开的发布会，${ahead}天内也没有到期的数据口径。`,
            en: `No conference is ahead, and no figure runs out within ${ahead} days.`,
          })}
        </p>
      ) : (
        <Ledger heads={heads}>
          {rows.map(({ doc, of, on = '' }) => (
            <PressRow key={`${of} ${doc.id}`} {...{ doc, of, on, today }} />
          ))}
        </Ledger>
      )}
    </Section>
  )
}

type RowProps = { readonly doc: Doc; readonly of: string; readonly on: string; readonly today: string }

const PressRow = ({ doc: { id, title }, of, on, today }: RowProps) => {
  const { config } = useConfig()
  const say = useSay()
  const slug = useSlugs()(of)
  const isFigure = of === kinds.figure.collection
  const isOver = isFigure && on < today
  return (
    <tr>
      <td>
        <a
          className="exemplar-ledger__title"
          href={formatAdminURL({ adminRoute: config.routes.admin, path: `/collections/${slug}/${id}` })}
        >
          {title}
        </a>
        <small>{say(isFigure ? glossary.figure : glossary.conference)}</small>
      </td>
      <td>
        <span data-late={isOver}>{say(toWords(on, { isFigure, isOver }))}</span>
      </td>
    </tr>
  )
}

const toWords = (on: string, { isFigure, isOver }: { isFigure: boolean; isOver: boolean }): Label => {
  if (!isFigure) return { zh: `${on}召开`, en: `held on ${on}` }
  return isOver
    ? { zh: `${on}已到期，请更新`, en: `ran out on ${on}` }
    : { zh: `${on}到期`, en: `until ${on}` }
}

const toQuery = (asked: Readonly<Record<string, string>>): string =>
  new URLSearchParams({ ...asked, depth: '0', limit: '20' }).toString()

const heads = [
  { zh: '题目', en: 'Title' },
  { zh: '日期', en: 'Day' },
] as const
