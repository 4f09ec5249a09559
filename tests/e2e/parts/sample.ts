import { toSample } from '@exemplar/cms/sample/index'
import type { Announcement } from '@exemplar/shared/kinds/announcement'
import { expect, test } from 'vitest'
import { signIn } from '../../support/account.ts'
import { killInSample, startUntil } from '../../support/broken-off.ts'
import { toClient } from '../../support/client.ts'
import type { Scene } from '../../support/scene.ts'
import { type Stage, startStage, toFolder } from '../../support/stage.ts'

/** What the starts before the last have said and how they ended. */
export type BrokenOff = {
  readonly early: string
  readonly killed: readonly (string | null)[]
  readonly late: string
}

/** Loads the sample by starts that are broken off three times, and starts on it. */
export const startBrokenOff = async (): Promise<{ stage: Stage; brokenOff: BrokenOff }> => {
  const folder = await toFolder()
  const early = await startUntil(folder, '载入示例')
  const killed = [await killInSample(folder, '典型经验 5'), await killInSample(folder, '评选记录 60')]
  const late = await startUntil(folder, '✓ 准备数据库')
  const passwords = toPasswords(late)
  const stage = await startStage(folder, { toPassword: (account) => passwords.get(account) ?? '' })
  return { stage, brokenOff: { early, killed, late } }
}

const toPasswords = (output: string): ReadonlyMap<string, string> =>
  new Map(
    [...output.matchAll(/(\S+)@example\.com +(\S{12,}) /g)].map(([, name = '', word = '']) => [name, word]),
  )

/** What a load has left that was broken off over and over, and that a start on it changes nothing. */
export const tellSample = (at: () => Scene & { readonly brokenOff: BrokenOff }): void => {
  test('the passwords of the sample are told once it is loaded, however soon the start is broken off', () => {
    const { early, late } = at().brokenOff
    expect(early).not.toContain('@example.com')
    expect(late).toContain('演示账号（密码只显示这一次，请记下）')
    expect(late).toMatch(/administrator@example\.com +\S{12,} +系统管理员/)
    expect(at().stage.output()).not.toContain('演示账号')
  })

  test('a load that is broken off and killed is taken up where it stands, and the accounts work', async () => {
    const { brokenOff, stage } = at()
    expect(brokenOff.killed).toEqual(['SIGKILL', 'SIGKILL'])
    const passwords = toPasswords(brokenOff.late)
    const password = passwords.get('administrator') ?? ''
    const token = await signIn(stage.cmsUrl, { email: 'administrator@example.com', password })
    const { get } = toClient(stage.cmsUrl, token)
    const count = async (collection: string) =>
      (await get<{ totalDocs: number }>(`/api/${collection}?limit=1&depth=0`)).body.totalDocs
    expect(await count('communities')).toBe(326)
    expect(await count('registers')).toBe(7)
    expect(await count('stories')).toBe(12)
    expect(await count('media')).toBe(12)
    expect((await get('/api/gazette?limit=1')).body).toMatchObject({ state: { number: 45 } })
    expect(await count('users')).toBe(passwords.size)
    for (const [account, word] of passwords)
      expect(await signIn(stage.cmsUrl, { email: `${account}@example.com`, password: word })).toBeTypeOf(
        'string',
      )
  })
  test('what it announces is gathered from its round, and is what the sample tells of it', async () => {
    const { get } = toClient(at().stage.cmsUrl)
    type Page = { entries: { head: { slug: string }; document: Announcement }[] }
    const { body } = await get<Page>('/api/gazette?after=0&limit=500')
    for (const { slug, nominations } of toSample(2020).announcements) {
      const gathered = body.entries.find(({ head }) => head.slug === slug)?.document.nominations ?? []
      const told = gathered.map(({ community, rank, ...rest }) => ({ community: community.slug, ...rest }))
      expect(told).toEqual(nominations.map(({ rank, ...rest }) => rest))
    }
  })
}
