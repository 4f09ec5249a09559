import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBuilt, type SiteProcess, startSiteProcess, untilFollowed } from '../support/built-site.ts'
import { toConference, toRegister, toStandardSet, toStory } from '../support/documents.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'
import { listLed, toSeen } from '../support/site-page.ts'

let feed: FeedServer
let folder: string
let site: SiteProcess

beforeAll(async () => {
  feed = await startFeed()
  await feed.chain.publish(toStandardSet('set'))
  await feed.chain.publish(
    toRegister('huancui', [
      { id: 'a', slug: 'tingsongli', name: '听松里社区', state: 'standing' },
      {
        ...{ id: 'b', slug: 'xinqiao', name: '新桥社区', state: 'standing' },
        former: [{ slug: 'jiuduko', name: '旧渡口社区' }],
      },
    ]),
  )
  await feed.chain.publish(toConference('briefing'))
  for (const slug of ['forty-steps', 'square-table', 'gone']) await feed.chain.publish(toStory(slug))
  folder = await mkdtemp(join(tmpdir(), 'exemplar-missing-'))
  site = await startSiteProcess(findBuilt(), { CMS_URL: feed.url, DATA_DIR: folder })
  await site.line('公报已收录到第6号')
})
afterAll(async () => {
  await site?.stop()
  await feed?.stop()
  await rm(folder, { recursive: true, force: true })
})

describe('an address at which there is nothing', () => {
  const ask = async (path: string) => {
    const answer = await site.get(path)
    return { status: answer.status, html: await answer.text() }
  }

  test.each([
    ['/communities/tingsongl', '/communities/tingsongli'],
    ['/communities/jiudukou', '/communities/xinqiao'],
    ['/stories/forty-stps', '/stories/forty-steps'],
    ['/stories/fourty-steps', '/stories/forty-steps'],
    ['/results/forty-steps', '/stories/forty-steps'],
    ['/stroies/forty-steps', '/stories/forty-steps'],
    ['/communities/听松里', '/communities/tingsongli'],
    ['/storys', '/stories'],
    ['/press/nothing-of-that-name', '/press'],
    ['/communities/nobody-knows-it', '/communities'],
    ['/districts/nobody-knows-it', '/districts'],
    ['/standards/99', '/standards'],
    ['/communities/xinqiao?page=7', '/communities/xinqiao'],
  ])('%s is told to be near %s', async (path, near) => {
    const { status, html } = await ask(path)
    expect(status).toBe(404)
    expect(listLed(html)[0]).toBe(near)
  })

  test.each(['/wp-login', '/100%25', `/stories/${'x'.repeat(1_500)}`, '/stories/%3Cscript%3E'])(
    '%s is near nothing that is told before the columns',
    async (path) => {
      const { status, html } = await ask(path)
      expect(status).toBe(404)
      expect(html).not.toContain('<script')
    },
  )

  test('is kept where the reader goes to another way of reading', async () => {
    const { html } = await ask('/communities/nobody')
    expect(html).toContain('back=%2Fcommunities%2Fnobody')
  })
})

test('what was withdrawn says why, when, by which number, and what else there is', async () => {
  await feed.withdraw('gone')
  await untilFollowed(site, 7)
  const gone = await site.get('/stories/gone')
  const html = await gone.text()
  expect(gone.status).toBe(410)
  expect(toSeen(html)).toMatch(/这份文稿已经撤下原因.*说明.*时间.*典型经验里还有/)
  expect(html).toContain('/gazette/7"')
  for (const other of ['forty-steps', 'square-table']) expect(html).toContain(`href="/stories/${other}"`)
})
