import { expect, test } from 'vitest'
import type { Upkeep } from '../../../dashboard/upkeep/upkeep.ts'
import { toUpkeepLede } from './upkeep-lede.ts'

const now = Date.parse('2026-12-01T01:00:00.000Z')
const hoursAgo = (hours: number) => new Date(now - hours * 3_600_000).toISOString()
const made = { at: hoursAgo(7), files: 12, bytes: 4096, gazette: 38 }
const none = { count: 0, lines: [] }
const accounts = { all: 9, locked: none, roleless: none, unused: none, idle: none, lacks: [] }
const mail = { isConfigured: true, waiting: 0, failed: 0, unsent: 0 }
const good: Upkeep = { accounts, mail, backups: { made } }

test('where nothing is to be seen to, that is said', () => {
  expect(toUpkeepLede(good, now)).toEqual({
    head: expect.objectContaining({ zh: '账号、发信、备份都没有要办的。' }),
  })
})

test('what is worst is the sentence, and the rest stands below it', () => {
  const lede = toUpkeepLede(
    {
      accounts: { ...accounts, locked: { count: 2, lines: [] } },
      mail: { ...mail, isConfigured: false },
    },
    now,
  )
  expect(lede.head.zh).toBe('信发不出去：没有配置邮件服务。')
  expect(lede.below?.zh).toBe('还没有备份过；2个账号输错密码，要等。')
})

test('a city in which nobody may publish comes before all, a district without a reviewer after the rest', () => {
  const publisher = { role: 'publisher', held: 0, needed: 1 } as const
  const reviewer = { role: 'district-reviewer', place: '文登区', held: 0, needed: 1 } as const
  const say = (lacks: Upkeep['accounts']['lacks']) =>
    toUpkeepLede({ ...good, accounts: { ...accounts, lacks }, mail: { ...mail, isConfigured: false } }, now)
  expect(say([publisher, reviewer]).head.zh).toBe('稿件走不通：有的岗位一个人也没有。')
  expect(say([reviewer]).below?.zh).toBe('1处缺人。')
})

test.each([
  ['made two days ago', { made: { ...made, at: hoursAgo(48) } }, '2天没有备份。'],
  ['that broke off since', { made, failed: { at: hoursAgo(1) } }, '最近一次备份没有做成。'],
  ['that broke off before it', { made, failed: { at: hoursAgo(30) } }, '账号、发信、备份都没有要办的。'],
  [
    'that is damaged',
    { made, checked: { at: hoursAgo(1), madeAt: made.at, isDamaged: true } },
    '最近一次备份有损坏。',
  ],
  [
    'made after one that is damaged',
    { made, checked: { at: hoursAgo(1), madeAt: hoursAgo(30), isDamaged: true } },
    '账号、发信、备份都没有要办的。',
  ],
  ['of which the note cannot be read', 'unreadable' as const, '备份的记录读不出来。'],
])('of a backup %s', (_, backups, said) => {
  expect(toUpkeepLede({ ...good, backups }, now).head.zh).toBe(said)
})
