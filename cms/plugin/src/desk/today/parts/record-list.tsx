import { toBeijingTime } from '@exemplar/shared/beijing'
import type { Label } from '@exemplar/shared/glossary'
import { type AccountAct, type ReviewAct, recordActs, toActLabel } from '@exemplar/shared/review/record'
import { useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useDocs } from '../../lists/use-docs.ts'
import { useSay } from '../../use-say.ts'
import { useSlugs } from '../../use-slugs.ts'
import { Ledger } from './ledger.tsx'

type Act = ReviewAct | AccountAct

/** What somebody who answers for the rest wants to see first: what went past a review, what was taken back, and accounts. */
const looked: readonly Act[] = [
  ...(['publish-unreviewed', 'review-afterwards', 'withdraw', 'miss-time', 'answer-finding'] as const),
  ...(['open-account', 'change-account', 'close-account'] as const),
]
const shown = 10

type Shown = { id: string; number: number; at: string; actorName: string; act: string; comment?: string }

const asked = new URLSearchParams([
  ['sort', '-number'],
  ['limit', String(shown)],
  ['depth', '0'],
  ...looked.map((act, index) => [`where[act][in][${index}]`, act]),
]).toString()

/** The newest records of acts that are looked at first, each with the way to it. */
export const RecordList = () => {
  const { config } = useConfig()
  const slug = useSlugs()('review-records')
  const say = useSay()
  const records = useDocs<Shown>('review-records', asked)
  if (records === undefined) return null
  if (records === 'failed') return <p role="alert">{say(failed)}</p>
  if (records.length === 0) return <p>{say(none)}</p>
  return (
    <Ledger heads={heads}>
      {records.map(({ act, actorName, at, comment, id, number }) => (
        <tr key={id}>
          <td>
            <a
              className="exemplar-ledger__title"
              href={formatAdminURL({ adminRoute: config.routes.admin, path: `/collections/${slug}/${id}` })}
            >
              {say(isAct(act) ? toActLabel(act) : { zh: '记录', en: 'Record' })}
            </a>
            <small>{comment || say({ zh: `第${number}条`, en: `No. ${number}` })}</small>
          </td>
          <td>{actorName}</td>
          <td>
            <time dateTime={at}>{toBeijingTime(at)}</time>
          </td>
        </tr>
      ))}
    </Ledger>
  )
}

const isAct = (act: string): act is Act => (recordActs as readonly string[]).includes(act)

const none: Label = {
  zh: '还没有先发后审、撤下、账号变更一类的记录。',
  en: 'Nothing was published unreviewed or withdrawn, and no account was changed.',
}
const failed: Label = {
  zh: '记录没有读出来，请刷新页面再看。',
  en: 'The records could not be read; reload.',
}

const heads = [
  { zh: '办理', en: 'Act' },
  { zh: '谁', en: 'Who' },
  { zh: '时间', en: 'When' },
] as const
