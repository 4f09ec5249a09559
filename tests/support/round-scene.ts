import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toSettings } from '@exemplar/cms/settings/settings'
import type { Browser } from 'playwright-core'
import { openBrowser } from './browser.ts'
import { startBuiltCms } from './built-cms.ts'
import { type Desk, signInAt } from './desk.ts'
import { findFreePort } from './free-port.ts'
import { create, enlist, hire, type Office, openRemoteOffice, type Person } from './people.ts'
import { toDate } from './rounds.ts'

/** A round that is not open yet, in a built CMS, and everybody who takes part in it before a browser of their own. */
export type RoundScene = {
  readonly browser: Browser
  readonly url: string
  /** Its data, gone with it. */
  readonly folder: string
  readonly round: string
  /** The year of it: that of sixty days ago, when its tests say that things were done. */
  readonly year: number
  readonly people: Readonly<Record<Part, Person>>
  /** Somebody's window of the admin, signed in. */
  readonly sit: (part: Part) => Promise<Desk>
  readonly close: () => Promise<void>
}

export type Part =
  | 'group'
  | 'district'
  | 'office'
  | 'secondReviewer'
  | 'thirdReviewer'
  | 'unit'
  | 'pairedUnit'
  | 'publisher'

/**
 * Two communities of a district and as many `more` as are asked for, two standards, and two units of which one is paired
 * with the first community.
 */
export const openRoundScene = async ({ more = 0 }: { more?: number } = {}): Promise<RoundScene> => {
  const folder = await mkdtemp(join(tmpdir(), 'exemplar-round-'))
  const variables = { DATA_DIR: folder, CMS_PORT: String(await findFreePort()), LOG_LEVEL: 'error' }
  const settings = toSettings(
    { ...variables, PAYLOAD_SECRET: 'a secret of this scene, and of nothing else' },
    folder,
  )
  const [running, browser] = await Promise.all([startBuiltCms(settings), openBrowser()])
  const url = `http://localhost:${variables.CMS_PORT}`
  const office = await openRemoteOffice(url)
  const { make } = office
  const district = await make('districts', { code: '371002', name: '环翠区', codeKind: 'GB/T 2260' })
  const communities = await register(office, { district, more })
  const category = await make('categories', {
    key: 'services',
    number: 1,
    title: '服务精准',
    statement: '办事方便。',
  })
  for (const [number, title] of [
    [1, '一窗受理'],
    [2, '邻里议事'],
  ])
    await make('standards', { number, title, category })
  const year = Number(toDate(-60).slice(0, 4))
  const units: string[] = []
  for (const [key, name] of Object.entries({ 'min-zheng': '示例民政局', 'zhu-jian': '示例住建局' }))
    units.push(await make('units', { key, name }))
  const [unit = '', paired = ''] = units
  const seats = {
    group: { role: 'chief-editor' },
    district: { role: 'district-reviewer', district },
    office: { role: 'city-reviewer' },
    secondReviewer: { role: 'city-reviewer' },
    thirdReviewer: { role: 'city-reviewer' },
    unit: { role: 'contributor', unit },
    pairedUnit: { role: 'contributor', unit: paired },
    publisher: { role: 'publisher' },
  } as const satisfies Record<Part, object>
  const people = {} as Record<Part, Person>
  for (const [part, seat] of Object.entries(seats))
    people[part as Part] = await enlist(office, { name: '示例人员', ...seat })
  const round = await create(await hire(office, { role: 'city-reviewer' }), 'rounds', {
    ...{ title: `${year}年示范社区评选`, year, quotas: [{ district, places: 2 + more }] },
    survey: { threshold: 90, minimumValid: 300 },
    notice: { workingDays: 5, holds: 'list' },
    jointReview: {
      panel: [{ unit }, { unit: paired, paired: communities.slice(0, 1) }],
      ...{ quorum: 1, points: 10, weights: [1, 2].map((standard) => ({ standard, weight: 1 })) },
    },
  })
  const passwords = new Map(Object.values(people).map(({ email, password }) => [email, password]))
  const stage = {
    cmsUrl: url,
    toPassword: (account: string) => passwords.get(`${account}@example.com`) ?? '',
  }
  return {
    ...{ browser, url, folder, round, year, people },
    sit: (part) => signInAt({ browser, stage }, people[part].email.replace('@example.com', '')),
    close: async () => {
      await browser.close()
      await running.end('SIGTERM')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const register = async ({ make }: Office, { district, more }: { district: string; more: number }) => {
  const others = Array.from({ length: more }, (_none, index) => [
    `community-${index + 1}`,
    `示例${index + 1}社区`,
  ])
  const ids: string[] = []
  for (const [slug, name] of [['hai-yan', '海晏社区'], ['ting-song', '听松社区'], ...others])
    ids.push(await make('communities', { slug, name, district }))
  return ids
}

/** Somebody at the board of the round. */
export const sitAtBoard = async ({ round, sit }: RoundScene, part: Part): Promise<Desk> => {
  const desk = await sit(part)
  await desk.open(`/collections/rounds/${round}/board`)
  await desk.page.locator('.exemplar-round__head, .exemplar-round__none').first().waitFor()
  return desk
}
