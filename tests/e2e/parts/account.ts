import { expect, test } from 'vitest'
import { callFrom } from '../../support/call-from.ts'
import { type Desk, signInAt } from '../../support/desk.ts'
import type { Scene } from '../../support/scene.ts'

const account = 'contributor-min-zheng'
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0'

const fill = async ({ page }: Desk, typed: Record<'currentPassword' | 'password' | 'again', string>) => {
  for (const [name, value] of Object.entries(typed))
    await page.locator(`.exemplar-account input[name=${name}]`).fill(value)
  await page.getByRole('button', { name: '修改密码', exact: true }).click()
}
const alertAt = ({ page }: Desk, name: string) =>
  page.locator('.exemplar-account label', { has: page.locator(`input[name=${name}]`) }).getByRole('alert')

/** Somebody looks at their own account: from where it has signed in, and its password. */
export const tellAccount = (at: () => Scene): void => {
  test('a sign-in elsewhere stands on the account’s page and is ended there', async () => {
    const { stage } = at()
    const desk = await signInAt(at(), account)
    const { page } = desk
    const signedIn = await callFrom(stage.cmsUrl, '127.0.0.1', {
      path: '/api/users/login',
      body: { email: `${account}@example.com`, password: stage.toPassword(account) },
      headers: { 'User-Agent': firefox },
    })
    expect(signedIn.status).toBe(200)
    await desk.open('/account')
    const rows = page.locator('.exemplar-account li')
    await rows.filter({ hasText: 'Firefox · Linux' }).getByRole('button').click()
    await rows.filter({ hasText: 'Firefox · Linux' }).waitFor({ state: 'detached' })
    expect(await rows.filter({ hasText: '本机' }).count()).toBe(1)
  })

  test('a password that will not do is refused at its input, and so is a wrong current one', async () => {
    const { stage } = at()
    const desk = await signInAt(at(), account)
    await fill(desk, { currentPassword: 'x', password: 'too short', again: 'too short' })
    expect(await alertAt(desk, 'password').innerText()).toBe('密码至少要有12个字符。')
    const next = 'another password of the stage'
    await fill(desk, { currentPassword: 'x', password: next, again: 'something else' })
    expect(await alertAt(desk, 'again').innerText()).toBe('两次输入的新密码不一样。')
    await fill(desk, { currentPassword: 'x', password: next, again: next })
    expect(await alertAt(desk, 'currentPassword').innerText()).toBe('当前密码不对。')
    await fill(desk, { currentPassword: stage.toPassword(account), password: next, again: next })
    await desk.page.getByText('密码已修改，其他浏览器上的登录已经结束。').waitFor()
    expect(await desk.page.locator('#change-password').isVisible()).toBe(false)
    desk.leave()
  })
}
