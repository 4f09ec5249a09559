import type { Label } from '@exemplar/shared/glossary'
import { navigationTerms } from '@exemplar/shared/glossary'
import { roles } from '@exemplar/shared/review/roles'
import { Link, useAuth, useConfig, useEntityVisibility, useNav, useTranslation } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import { formatAdminURL } from 'payload/shared'
import type { ReactNode } from 'react'
import { useQueue } from '../today/queue-provider.tsx'
import { countMine } from '../today/words/queue-counts.ts'
import { useActor } from '../use-actor.ts'
import { useSay } from '../use-say.ts'
import type { DeskOptions } from './desk-options.ts'
import { type Entity, toContents } from './to-contents.ts'

/**
 * The contents at the left of every page: today's desk, what the account works in, and below it what it may look up.
 * In place of Payload's own navigation.
 */
export const DeskContents = ({ help, name }: Pick<DeskOptions, 'help' | 'name'>) => {
  const { hydrated, navOpen, navRef, shouldAnimate } = useNav()
  const state = [
    'nav',
    navOpen && 'nav--nav-open',
    shouldAnimate && 'nav--nav-animate',
    hydrated && 'nav--nav-hydrated',
  ]
  return (
    <aside className={state.filter(Boolean).join(' ')}>
      <div className="nav__scroll" ref={navRef}>
        <div className="exemplar-contents">
          <p className="exemplar-contents__name">
            <b>{name}</b>
            <Said label={{ zh: '案头', en: 'The desk' }} />
          </p>
          <Sections />
          <Who help={help} />
        </div>
      </div>
    </aside>
  )
}

const Said = ({ label }: { label: Label }) => <span>{useSay()(label)}</span>

const Sections = () => {
  const say = useSay()
  const { config } = useConfig()
  const queue = useQueue()
  const { groups, lookedUp } = useContents()
  const waiting = queue && queue !== 'failed' ? countMine(queue) : 0
  return (
    <nav aria-label={say({ zh: '目录', en: 'Contents' })}>
      <section>
        <ul>
          <Entry href={config.routes.admin} isExact>
            {say({ zh: '今日案头', en: 'Today' })}
            {waiting > 0 && <b>{waiting}</b>}
          </Entry>
        </ul>
      </section>
      {groups.map(({ entities, label }) => (
        <section key={label}>
          <h2>{label}</h2>
          <Entities entities={entities} />
        </section>
      ))}
      {lookedUp.length > 0 && (
        <section>
          <details open={groups.length === 0}>
            <summary>{say({ zh: '查阅', en: 'To look up' })}</summary>
            <Entities entities={lookedUp} />
          </details>
        </section>
      )}
    </nav>
  )
}

const Entities = ({ entities }: { entities: readonly Entity[] }) => {
  const { config } = useConfig()
  return (
    <ul>
      {entities.map(({ label, slug }) => (
        <Entry
          key={slug}
          id={`nav-${slug}`}
          href={formatAdminURL({ adminRoute: config.routes.admin, path: `/collections/${slug}` })}
        >
          {label}
        </Entry>
      ))}
    </ul>
  )
}

type EntryProps = { href: string; id?: string; isExact?: true; children: ReactNode }

const Entry = ({ children, href, id, isExact }: EntryProps) => {
  const path = usePathname()
  const isHere = path === href || (!isExact && path.startsWith(`${href}/`))
  return (
    <li>
      <Link
        href={href}
        prefetch={false}
        {...(id ? { id } : {})}
        {...(isHere ? { 'aria-current': 'page' } : {})}
      >
        {children}
      </Link>
    </li>
  )
}

/** What the account finds in the contents: its own permissions and the app's groups say. */
const useContents = () => {
  const { config } = useConfig()
  const { permissions } = useAuth()
  const { visibleEntities } = useEntityVisibility()
  const { i18n } = useTranslation()
  return toContents({
    collections: config.collections.filter(({ slug }) => visibleEntities.collections.includes(slug)),
    permissions: permissions?.collections ?? {},
    language: i18n.language,
    records: [navigationTerms.record.zh, navigationTerms.record.en],
  })
}

const Who = ({ help }: Pick<DeskOptions, 'help'>) => {
  const say = useSay()
  const actor = useActor()
  const { user } = useAuth()
  const { config } = useConfig()
  const toAddress = (route: `/${string}`) => formatAdminURL({ adminRoute: config.routes.admin, path: route })
  return (
    <div className="exemplar-contents__who">
      <b>{String(user?.name ?? user?.email ?? '')}</b>
      {actor && <span>{say(roles[actor.role])}</span>}
      <Link href={toAddress(config.admin.routes.account)} prefetch={false}>
        {say({ zh: '账号', en: 'Account' })}
      </Link>
      <Link href={toAddress(config.admin.routes.logout)} prefetch={false}>
        {say({ zh: '退出', en: 'Sign out' })}
      </Link>
      {help && (
        <span>
          {say({ zh: '有事请打', en: 'Help: ' })}
          {help.telephone}
        </span>
      )}
    </div>
  )
}
