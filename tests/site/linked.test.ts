import { afterAll, beforeAll, expect, test } from 'vitest'
import { sitePages } from '../support/every-page.ts'
import { isLong } from '../support/long.ts'
import { type PageStage, startPages, withFewCommunities } from '../support/page-stage.ts'

let stage: PageStage

beforeAll(async () => {
  stage = await startPages(isLong ? {} : { change: withFewCommunities })
})
afterAll(() => stage?.stop())

/** The form of a board or of an archive of boards. */
const findForm = (path: string): string | undefined =>
  /^\/boards\/(?:.+\/)?([^/]+\.(?:pdf|zip))$/.exec(path)?.[1]

/**
 * Forms of which a board was had. One is made when it is asked for, each like the others of its form; archives are made of
 * hundreds, and have tests of their own.
 */
const made = new Set<string>()

/** What was found read one way: the other way it is asked for only where a place on it is named. The long form asks again. */
const good = new Set<string>()

type Read = { readonly status: number; readonly html: string; readonly location: string | null }

/** Every address of this site that a page names: where a link leads, a picture lies, a form is answered. */
const listNamed = (html: string, at: string): URL[] =>
  [...html.matchAll(/\s(?:href|src|srcset|poster|action)="([^"]*)"/g)]
    .flatMap(([, value = '']) => value.replaceAll(/&amp;|&#38;/g, '&').split(/,\s+/))
    .map((part) => part.trim().split(/\s/)[0] ?? '')
    .filter((part) => part !== '' && URL.canParse(part, at))
    .map((part) => new URL(part, at))
    .filter(({ origin }) => origin === stage.site.url)

test.each(['normal', 'elder'])(
  'every link on every kind of page leads somewhere, and to a place on it that is there, read %s',
  async (reading) => {
    const kept = new Map<string, Promise<Read>>()
    const read = (path: string): Promise<Read> => {
      const found =
        kept.get(path) ??
        stage.site.get(path, { headers: { cookie: `reading=${reading}` } }).then(async (answer) => ({
          status: answer.status,
          html: await answer.text(),
          location: answer.headers.get('location'),
        }))
      kept.set(path, found)
      return found
    }
    const dead = new Set<string>()
    const check = async (from: string, { pathname, search, hash }: URL): Promise<void> => {
      if (!isLong && reading === 'elder' && hash.length <= 1 && good.has(pathname + search)) return
      const { status, html, location } = await read(pathname + search)
      if (location !== null && status < 400) {
        const form = findForm(pathname)
        if (form !== undefined) {
          expect(location, pathname).toMatch(/^\/works\/[0-9a-f]{64}\/boards\//)
          if (made.has(form) || form.endsWith('.zip')) return
          made.add(form)
        }
        return check(from, new URL(location + hash, stage.site.url + pathname))
      }
      // A withdrawn page is linked from its entries' list no more; whoever links to one is at fault.
      if (status !== 200) dead.add(`${from} leads to ${pathname}${search}: ${status}`)
      else if (hash.length > 1 && !html.includes(` id="${decodeURIComponent(hash.slice(1))}"`))
        dead.add(`${from} leads to ${pathname}${search}${hash}: no such place`)
      else good.add(pathname + search)
    }
    let named = 0
    for (const { path } of sitePages) {
      const { html } = await read(path)
      // A page that is not there names itself where it is read otherwise, and its own places.
      const others = listNamed(html, stage.site.url + path).filter(
        (one) => one.pathname !== '/mode' && one.pathname + one.search !== path,
      )
      named += others.length
      await Promise.all(others.map((one) => check(path, one)))
      for (const { hash } of listNamed(html, stage.site.url + path).filter(
        (one) => one.pathname + one.search === path && one.hash.length > 1,
      ))
        if (!html.includes(` id="${decodeURIComponent(hash.slice(1))}"`)) dead.add(`${path} has no ${hash}`)
    }
    expect([...dead]).toEqual([])
    expect(named).toBeGreaterThan(1_000)
    expect(made.size).toBeGreaterThan(3)
  },
)
