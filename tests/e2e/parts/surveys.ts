import { expect, test } from 'vitest'
import { opens, records, writes, wrongAt } from '../../support/round-board.ts'
import { type RoundScene, sitAtBoard } from '../../support/round-scene.ts'
import { toDate } from '../../support/rounds.ts'

const day = toDate(-60)
const survey = {
  method: '入户问卷',
  from: day,
  to: day,
  issued: '400',
  valid: '320',
  satisfied: '304',
  date: day,
}
const boards = '**/api/rounds/*/board'

type Held = { releaseBoard: () => Promise<void> }

/** In the page: the board that is asked for is answered, and the answer held back until `releaseBoard`, which resolves once it was read and shown. */
const holdBoard = (): void => {
  const own = window.fetch
  const [held, isRead] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  ;(window as unknown as Held).releaseBoard = async () => {
    held.resolve()
    await isRead.promise
    // What is set by what was read is painted by the second frame.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  }
  window.fetch = async (...asked) => {
    const answer = await own(...asked)
    if (!String(asked[0]).endsWith('/board')) return answer
    await held.promise
    const read = answer.json.bind(answer)
    answer.json = async () => {
      const body: unknown = await read()
      // Whoever waits for it has it before whoever waits for this.
      setTimeout(isRead.resolve)
      return body
    }
    return answer
  }
}

/** What residents said is recorded on the board of a round. */
export const tellSurveys = (at: () => RoundScene): void => {
  test('has its surveys, whose counts have to agree', async () => {
    const { page } = await sitAtBoard(at(), 'office')
    await opens(page, '海晏社区')
    await page.locator('[data-act="survey"]').click()
    await writes(page, { ...survey, satisfied: '321' })
    await page.locator('[data-confirm="survey"]').click()
    await expect.poll(() => wrongAt(page, 'valid')).toContain('满意不多于有效')
    await writes(page, { satisfied: '304' })
    await page.locator('[data-confirm="survey"]').click()
    await page.locator('[data-form="survey"]').waitFor({ state: 'detached' })
    expect(await page.locator('[data-community="海晏社区"]').innerText()).toContain('95.0%')
  })

  test('shows what was done also where an older answer comes later, and stays where none comes', async () => {
    const { page } = await at().sit('office')
    await page.addInitScript(holdBoard)
    const asked = page.waitForResponse(boards)
    await page.goto(`${at().url}/admin/collections/rounds/${at().round}/board`)
    expect((await asked).status()).toBe(200)
    await opens(page, '听松社区')
    await records(page, 'survey', { ...survey, valid: '310', satisfied: '300' })
    await page.evaluate(() => (window as unknown as Held).releaseBoard())
    const row = page.locator('[data-community="听松社区"]')
    expect(await row.innerText()).toContain('96.7%')

    await page.route(boards, (route) => route.abort())
    await page.reload()
    await page.getByText('没有读到评选台最新的情况').waitFor()
    expect(await row.innerText()).toContain('96.7%')
  })
}
