import { documentKinds, findAddressed, listPages, toKind } from '@exemplar/shared/kinds/index'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, openWindow } from '../support/browser.ts'
import {
  isChecking,
  listRoutes,
  pagesByRoute,
  pagesOfFaults,
  pagesOfFrames,
  sitePages,
} from '../support/every-page.ts'
import { type PageStage, startPages } from '../support/page-stage.ts'

let stage: PageStage
let browser: Browser

beforeAll(async () => {
  stage = await startPages()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await stage?.stop()
})

describe('the list of all pages', () => {
  test('has every file that answers with one, and no other', () => {
    expect([...Object.keys(pagesByRoute), ...pagesOfFaults, ...pagesOfFrames].toSorted()).toEqual(
      listRoutes(),
    )
  })

  test('has the page of every kind that is read at an address of its own, and every list of a kind', () => {
    const listed = sitePages.map(({ path }) => path)
    const addressed = documentKinds.filter((kind) => findAddressed(toKind(kind).path('a')) !== undefined)
    expect(addressed.length).toBeGreaterThan(4)
    expect(new Set(listed.map((path) => findAddressed(path)?.kind))).toEqual(
      new Set([...addressed, undefined]),
    )
    expect(listed).toEqual(expect.arrayContaining([...listPages.keys()]))
  })
})

describe('where no script runs', () => {
  let context: BrowserContext
  let page: Page
  let strangers: string[]
  const missing: string[] = []

  beforeAll(async () => {
    const opened = await openWindow(browser, { javaScriptEnabled: false })
    ;({ context, page, strangers } = opened)
    page.on('response', (answer) => {
      if (answer.status() >= 400 && !answer.request().isNavigationRequest()) missing.push(answer.url())
    })
  })
  afterAll(() => context?.close())

  test.each(sitePages)('$path is there whole, and nothing on it waits for one', async (one) => {
    const answer = await page.goto(stage.site.url + one.path)
    expect(answer?.status()).toBe(one.status ?? 200)
    const seen = (await page.locator('body').innerText()).replaceAll(/\s/g, '')
    expect(seen).toContain(one.says)
    // A control is good for something when it is part of a form that has an address; a link when it leads somewhere.
    const dead = await page
      .locator('button, input, select, textarea, a, [role="button"], [onclick], [tabindex="0"]')
      .evaluateAll((controls) =>
        controls
          .filter((control) => control.checkVisibility())
          .filter((control) => {
            if (control.matches('a')) return !/^(?:[^#j]|#.)/.test(control.getAttribute('href') ?? '')
            // A wide table is scrolled by its keyboard's reader, without a script.
            if (control.matches('[role="region"]')) return false
            return !control.closest('form[action]')
          })
          .map((control) => control.outerHTML),
      )
    expect(dead).toEqual([])
    if (isChecking(one)) expect(seen).toContain('核对要由您的浏览器运行一段小程序，现在它没有运行')
    if (one.path === '/aids') expect(seen).toContain('需要浏览器允许脚本')
    expect({ missing, strangers }).toEqual({ missing: [], strangers: [] })
  })
})
