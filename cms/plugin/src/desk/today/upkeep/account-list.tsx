import { toBeijingDate, toBeijingTime } from '@exemplar/shared/beijing'
import type { Label } from '@exemplar/shared/glossary'
import { roles } from '@exemplar/shared/review/roles'
import { useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import type { ReactNode } from 'react'
import type { AccountLine, Accounts, Lack, Lines } from '../../../dashboard/upkeep/accounts.ts'
import { useSay } from '../../use-say.ts'
import { useSlugs } from '../../use-slugs.ts'
import { Ledger } from '../parts/ledger.tsx'

type Trouble = keyof Pick<Accounts, 'idle' | 'locked' | 'roleless' | 'unused'>

/** What is the matter with an account, and what that asks of whoever keeps it. */
const troubles: Readonly<Record<Trouble, { readonly what: Label; readonly todo: Label }>> = {
  locked: {
    what: { zh: '输错密码太多，要等', en: 'Too many wrong passwords: it has to wait' },
    todo: { zh: '问过本人，打开账号点“解锁”', en: 'Ask its holder, then unlock it in the account' },
  },
  roleless: {
    what: { zh: '没有岗位，什么也看不到', en: 'It has no role and sees nothing' },
    todo: { zh: '打开账号选一个岗位', en: 'Give it a role in the account' },
  },
  unused: {
    what: { zh: '新开或换了密码，还没登录过', en: 'New, or with a new password: never signed in' },
    todo: { zh: '把登录地址和密码当面交给本人', en: 'Hand address and password to its holder' },
  },
  idle: {
    what: { zh: '三个月没有登录', en: 'Not signed in for three months' },
    todo: {
      zh: '人不在了的，删除账号；办过的事都留着',
      en: 'Where they have left, delete it; what they did stays',
    },
  },
}

/** The accounts of which something is to be seen to, and where people are missing. */
export const AccountList = ({ accounts }: { accounts: Accounts }) => {
  const say = useSay()
  const names = Object.keys(troubles) as Trouble[]
  const isGood = accounts.lacks.length === 0 && names.every((name) => accounts[name].count === 0)
  if (isGood) return <p>{say(nothing)}</p>
  return (
    <Ledger heads={heads}>
      {accounts.lacks.map((lack) => (
        <LackRow key={`${lack.role} ${lack.place}`} lack={lack} />
      ))}
      {names.map((name) => (
        <TroubleRows key={name} name={name} lines={accounts[name]} />
      ))}
    </Ledger>
  )
}

const nothing: Label = {
  zh: '没有要管的账号，各级审核和签发都有人。',
  en: 'No account is to be seen to, and every step has its people.',
}

const LackRow = ({ lack: { held, needed, place, role } }: { lack: Lack }) => {
  const say = useSay()
  const { en, zh } = roles[role]
  return (
    <tr data-lack={role}>
      <td>
        <AccountLink path="/create">
          {say({ zh: `${place ?? ''}缺${zh}`, en: `${place ?? 'City'}: ${en}` })}
        </AccountLink>
      </td>
      <td>
        <b>
          {say({
            zh: held === 0 ? '一个也没有' : `只有${held}个，要${needed}个不同的人`,
            en: held === 0 ? 'Nobody' : `${held} of ${needed} who differ`,
          })}
        </b>
      </td>
      <td>{say({ zh: '稿件到这一步就停下：开一个账号', en: 'Texts stop there: open an account' })}</td>
    </tr>
  )
}

const TroubleRows = ({ lines: { count, lines }, name }: { lines: Lines; name: Trouble }) => {
  const say = useSay()
  const { todo, what } = troubles[name]
  const [first] = lines
  if (!first) return null
  // One line for many: the list of accounts has them all.
  if (count > 1 && name !== 'locked')
    return (
      <tr data-trouble={name}>
        <td>
          <AccountLink path={`?sort=createdAt`}>
            {say({ zh: `${first.name}等${count}人`, en: `${first.name} and ${count - 1} more` })}
          </AccountLink>
          <small>
            {lines
              .slice(1)
              .map((line) => line.name)
              .join('、')}
          </small>
        </td>
        <td>{say(what)}</td>
        <td>{say(todo)}</td>
      </tr>
    )
  return lines.map((line) => (
    <tr key={line.id} data-trouble={name}>
      <td>
        <AccountLink path={`/${line.id}`}>{line.name}</AccountLink>
        <small>{toSeat(line, say)}</small>
      </td>
      <td>
        {say(what)}
        {line.at && <small>{toWhen(name, line.at, say)}</small>}
      </td>
      <td>{say(todo)}</td>
    </tr>
  ))
}

const toSeat = ({ place, role }: AccountLine, say: ReturnType<typeof useSay>): string =>
  role === undefined ? '' : `${place ?? say({ zh: '市级', en: 'City' })} · ${say(roles[role])}`

const toWhen = (name: Trouble, at: string, say: ReturnType<typeof useSay>): string =>
  name === 'locked'
    ? say({ zh: `${toBeijingTime(at)}以后可以再试`, en: `until ${toBeijingTime(at)}` })
    : say({ zh: `${toBeijingDate(at)}起`, en: `since ${toBeijingDate(at)}` })

const AccountLink = ({ children, path }: { children: ReactNode; path: string }) => {
  const { config } = useConfig()
  const slug = useSlugs()('users')
  const href = formatAdminURL({ adminRoute: config.routes.admin, path: `/collections/${slug}` })
  return (
    <a className="exemplar-ledger__title" href={`${href}${path}`}>
      {children}
    </a>
  )
}

const heads = [
  { zh: '谁', en: 'Who' },
  { zh: '怎么了', en: 'What' },
  { zh: '怎么办', en: 'To do' },
] as const
