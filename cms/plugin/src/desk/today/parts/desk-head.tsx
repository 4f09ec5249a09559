import type { Role } from '@exemplar/shared/review/roles'
import { useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import type { ReactNode } from 'react'
import type { Queue } from '../../../dashboard/queue/queue.ts'
import { useSay } from '../../use-say.ts'
import { useSlugs } from '../../use-slugs.ts'
import { useBeginnings } from '../begin/begin-list.tsx'
import { toTaskPath } from '../task-path.ts'
import type { ReadUpkeep } from '../upkeep/use-upkeep.ts'
import { type Lede, toLede } from '../words/lede.ts'
import { toUpkeepLede } from '../words/upkeep-lede.ts'
import { TodayDate } from './today-date.tsx'

type Props = { readonly role: Role; readonly now: number; readonly queue: Queue; readonly upkeep: ReadUpkeep }

/** The one large sentence of a desk, the day, and the way to what comes first. */
export const DeskHead = ({ now, queue, role, upkeep }: Props) => {
  const say = useSay()
  const [beginning] = useBeginnings()
  const lede: Lede = toLede(queue, { role, now })
  const { below, first, head } =
    upkeep === undefined || upkeep === 'failed' ? lede : { ...lede, ...toUpkeepLede(upkeep, now) }
  return (
    <div className="exemplar-today__lede">
      <TodayDate now={now} />
      <div>
        <h1>
          {toClauses(say(head)).map((clause) => (
            <span key={clause}>{clause}</span>
          ))}
        </h1>
        {below && <p>{say(below)}</p>}
      </div>
      {role === 'administrator' && <OpenAccount />}
      {first ? (
        <HeadLink path={toTaskPath(first, queue.waiting.includes(first))}>
          {say({ zh: '去办这一篇', en: 'Go to it' })}
        </HeadLink>
      ) : (
        writes.includes(role) &&
        beginning && (
          <HeadLink path={`/collections/${beginning}/create`}>
            {say({ zh: '写一篇', en: 'Begin one' })}
          </HeadLink>
        )
      )}
    </div>
  )
}

/** A sentence breaks between its clauses before it breaks within one: a browser knows no words of Chinese. */
const toClauses = (sentence: string): string[] => sentence.split(/(?<=[，：；])/)

const OpenAccount = () => {
  const say = useSay()
  const slug = useSlugs()('users')
  return (
    <HeadLink path={`/collections/${slug}/create`}>
      {say({ zh: '开一个账号', en: 'Open an account' })}
    </HeadLink>
  )
}

/** Whose work it is to begin texts. */
const writes: readonly Role[] = ['contributor', 'press-officer']

const HeadLink = ({ children, path }: { children: ReactNode; path: `/${string}` }) => {
  const { config } = useConfig()
  return (
    <a
      className="exemplar-act"
      data-first="true"
      href={formatAdminURL({ adminRoute: config.routes.admin, path })}
    >
      {children}
    </a>
  )
}
