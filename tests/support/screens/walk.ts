import type { Page } from 'playwright-core'
import type { Desk } from '../desk.ts'
import { untilAwake, untilStill } from './still.ts'

/** Ids of rows and versions. */
const id = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi

/** What a screen is the same for: one document of a collection is looked at, one sight of a list. */
const toKind = (path: string): string => path.replaceAll(id, ':id')

/**
 * Opens each screen that the account is offered, from its desk on: whatever is linked on a screen that was opened is
 * opened too, one of each kind, and nothing that nobody is led to. Returns their paths after /admin.
 */
export const walkScreens = async (
  { open, page }: Desk,
  look: (path: string) => Promise<void>,
): Promise<readonly string[]> => {
  const paths = ['']
  const known = new Set(paths)
  await open('')
  await untilAwake(page)
  for (const path of paths) {
    if (path !== '') await follow(page, path)
    await untilStill(page)
    await look(path)
    for (const link of await listLinks(page)) {
      if (known.has(toKind(link))) continue
      known.add(toKind(link))
      paths.push(link)
    }
  }
  return paths
}

/** Goes there as a click on a link does: what the admin is made of is loaded once for all screens. */
const follow = async (page: Page, path: string): Promise<void> => {
  await page.evaluate((to) => {
    const { next } = globalThis as unknown as { next: { router: { push: (to: string) => void } } }
    next.router.push(to)
  }, `/admin${path}`)
  await page.waitForURL((url) => url.pathname === `/admin${path}`)
}

/** Paths after /admin that the screen leads to; one signs out by one of them. */
const listLinks = (page: Page): Promise<string[]> =>
  page.locator('a[href]').evaluateAll((links) =>
    links
      .map((link) => new URL((link as HTMLAnchorElement).href))
      .filter(({ origin, pathname }) => origin === location.origin && /^\/admin(\/|$)/.test(pathname))
      .map(({ pathname }) => pathname.replace(/^\/admin\/?/, '/').replace(/^\/$/, ''))
      .filter((path) => path !== '/logout'),
  )
