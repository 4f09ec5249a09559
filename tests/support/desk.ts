import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { openWindow } from './browser.ts'
import type { Scene } from './scene.ts'

/** The admin in a browser window, as somebody sees it who signed in. */
export type Desk = {
  readonly page: Page
  /** Opens a page of the admin, by its path after /admin. */
  readonly open: (path: string) => Promise<void>
  /** Takes a step of the review by its button; `fill` writes what the step asks for. */
  readonly take: (transition: string, fill?: (form: Page) => Promise<void>) => Promise<void>
  /** Waits until the panel says that the edition is in this state. */
  readonly sees: (state: string) => Promise<void>
  /** Gets up from it: nothing of it has asked anything of another host, nor tried what its policy forbids. */
  readonly leave: () => void
}

/** A browser, and a CMS that knows people. */
type Place = Pick<Scene, 'browser'> & { readonly stage: Pick<Scene['stage'], 'cmsUrl' | 'toPassword'> }

/** The windows of a browser, by who has signed in there. */
const desks = new WeakMap<Browser, Map<string, Desk>>()

/**
 * Signs in through the form, or returns to the window where that was done before. `account` is the part of a demo
 * account's address before the @.
 */
export const signInAt = async (scene: Place, account: string): Promise<Desk> => {
  const own = desks.get(scene.browser) ?? new Map<string, Desk>()
  desks.set(scene.browser, own)
  const desk = own.get(account) ?? (await openDesk(scene, account))
  own.set(account, desk)
  return desk
}

const openDesk = async ({ browser, stage }: Place, account: string): Promise<Desk> => {
  const { page, strangers } = await openWindow(browser)
  const forbidden = await watchPolicy(page)
  const open = async (path: string) => {
    await page.goto(`${stage.cmsUrl}/admin${path}`)
  }
  await open('/login')
  await fillSignIn(page, { account, password: stage.toPassword(account) })
  return {
    page,
    open,
    take: async (transition, fill) => {
      await page.locator(`[data-transition="${transition}"]`).click()
      await fill?.(page)
      const confirm = page.locator(`[data-confirm="${transition}"]`)
      if (fill || (await confirm.isVisible())) await confirm.click()
    },
    sees: async (state) => {
      await page.locator('.exemplar-review').getByText(state, { exact: true }).first().waitFor()
    },
    leave: () => {
      expect(strangers, 'requests to other hosts').toEqual([])
      expect(forbidden, 'what the policy of the page does not allow').toEqual([])
    },
  }
}

/** Signs in on the page that asks for it. */
export const fillSignIn = async (
  page: Page,
  { account, password }: { account: string; password: string },
): Promise<void> => {
  await page.locator('input[name=email]').fill(`${account}@example.com`)
  await page.locator('input[name=password]').fill(password)
  await page.locator('button[type=submit]').click()
  await page.waitForURL((url) => !url.pathname.endsWith('/login'))
}

/** What a page's policy has kept it from so far. */
const watchPolicy = async (page: Page): Promise<string[]> => {
  const forbidden: string[] = []
  await page.exposeFunction('noteForbidden', (what: string) => forbidden.push(what))
  await page.addInitScript(() => {
    const { noteForbidden } = globalThis as unknown as { noteForbidden: (what: string) => void }
    document.addEventListener('securitypolicyviolation', (violation) =>
      noteForbidden(`${violation.violatedDirective} ${violation.blockedURI} at ${violation.sourceFile}`),
    )
  })
  return forbidden
}

/** Chooses a community by what it is called, or by its initials. */
const chooseCommunity = async (page: Page, typed: string): Promise<void> => {
  await page.locator('#field-community input').first().click()
  await page.locator('#field-community .rs__option').first().waitFor()
  await page.keyboard.type(typed)
  await page.locator('#field-community .rs__option').first().click()
}

/** Chooses an item among the others of its category, found by words of it. */
export const tickStandard = async (page: Page, typed: string): Promise<void> => {
  const field = page.locator('#field-standards')
  if ((await field.locator('details[open]').count()) === 0) await field.locator('summary').click()
  await field.locator('input[type=search]').fill(typed)
  // What it is about is found by numbers, too: “15” is also in “15分钟”.
  const one = /^\d+$/.test(typed) ? `[data-standard="${typed}"]` : '[data-standard]'
  await field.locator(`${one} input`).first().check()
}

/** What a story of the tests says. */
type Written = { title: string; deck: string; sentence: string }

/** Writes a complete story of the sample's district in the form, unsaved. */
export const fillStory = async ({ page, open }: Desk, { title, deck, sentence }: Written): Promise<void> => {
  await open('/collections/stories/create')
  await page.locator('#field-title').fill(title)
  await page.locator('#field-deck').fill(deck)
  await chooseCommunity(page, '石阶巷社区')
  await tickStandard(page, '志愿互助服务')
  await page.locator('[contenteditable=true]').first().click()
  await page.keyboard.type(sentence)
  await page.locator('#field-year').fill('2020')
  await page.locator('#field-source').fill('石阶巷社区（示例）')
  await page.locator('#field-editor').fill('示例编辑')
}

/** Writes a complete story of the sample's district and saves it; returns its path after /admin. */
export const writeStory = async (desk: Desk, written: Written): Promise<string> => {
  const { page } = desk
  await fillStory(desk, written)
  await page.locator('#action-save').click()
  await page.waitForURL((url) => /stories\/(?!create)[\w-]+$/.test(url.pathname))
  return new URL(page.url()).pathname.replace(/^\/admin/, '')
}
