import { openBrowser } from '../../support/browser.ts'
import { signInAt } from '../../support/desk.ts'
import { toMedian } from '../measure/statistics.ts'
import type { Found, Row } from '../row.ts'
import { openRoundStage, type RoundStage } from '../stages/round.ts'

/** As many as the city has communities. */
const nominations = 325
const rounds = 20

const doors = [
  { what: '评选台，领导小组办公室', path: 'board', who: 'office', most: 1_500 },
  { what: '评选台，区市', path: 'board', who: 'district', most: 1_500 },
  { what: '汇集公布稿', path: 'announcement?act=final-result', who: 'office', most: 3_000 },
] as const

/**
 * What the board of a full round costs, and the announcement that is gathered from it; the first look reads every record.
 * The page is measured in Chromium, from its address until the last nomination stands there, beside the office's
 * dashboard, which has nothing of the round.
 */
export const round: Row = {
  name: 'round',
  about: '评选台和汇集，325个推荐、19家单位、33项评分 / board of a full round',
  onDemand: true,
  measure: async ({ say }) => {
    const name = String(nominations)
    const stage = await openRoundStage({ name, nominations, toFate: () => 'scored' }, say)
    try {
      const [first] = await measure(stage, doors[0], 1)
      const found: Found[] = [
        { what: '评选台，启动后第一次', measured: first?.took ?? 0, unit: 'ms', limit: { atMost: 1_500 } },
      ]
      for (const door of doors) {
        const all = await measure(stage, door, rounds)
        const took = toMedian(all.map((one) => one.took))
        found.push({ what: door.what, measured: took, unit: 'ms', limit: { atMost: door.most } })
      }
      return [...found, ...(await measurePages(stage))]
    } finally {
      await stage.close()
    }
  },
}

const measure = async ({ room }: RoundStage, { path, who }: (typeof doors)[number], times: number) => {
  const found: { took: number }[] = []
  for (let time = 0; time < times; time++) {
    const began = performance.now()
    const { status } = await room[who].get(`/api/rounds/${room.round}/${path}`)
    if (status !== 200) throw new Error(`${path} answered ${status}`)
    found.push({ took: performance.now() - began })
  }
  return found
}

const measurePages = async ({ room, url }: RoundStage): Promise<Found[]> => {
  const browser = await openBrowser()
  try {
    const { email, password } = room.office
    const stage = { cmsUrl: url, toPassword: () => password }
    const { page } = await signInAt({ browser, stage }, email.replace('@example.com', ''))
    const time = async (path: string, shown: string): Promise<number> => {
      await page.goto(`${url}/admin${path}`)
      return page.evaluate(
        (selector) => performance.getEntriesByName(`painted ${selector}`)[0]?.startTime ?? Number.NaN,
        shown,
      )
    }
    const pages = [
      { what: '评选台的网页', path: `/collections/rounds/${room.round}/board`, shown: 'tr[data-community]' },
      { what: '工作台的网页', path: '', shown: '.exemplar-today' },
    ] as const
    await page.addInitScript(
      markPaints,
      pages.map(({ shown }) => shown),
    )
    const found: Found[] = []
    for (const { what, path, shown } of pages) {
      const times: number[] = [await time(path, shown)]
      found.push({ what: `${what}，第一次`, measured: times[0] ?? 0, unit: 'ms' })
      for (let again = 0; again < 5; again++) times.push(await time(path, shown))
      found.push({ what, measured: toMedian(times.slice(1)), unit: 'ms', limit: { atMost: 1_500 } })
    }
    return found
  } finally {
    await browser.close()
  }
}

/** In the page: notes when the first of each of `selectors` has been painted, in milliseconds since the page was asked for. */
const markPaints = (selectors: readonly string[]): void => {
  const look = () => {
    for (const selector of selectors) {
      const name = `painted ${selector}`
      if (performance.getEntriesByName(name).length === 0 && document.querySelector(selector))
        setTimeout(() => performance.mark(name))
    }
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
