import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { roleNames } from '@exemplar/shared/review/roles'
import * as made from '../golden/made.ts'
import {
  act,
  addStandards,
  correct,
  type Desk,
  hireWriter,
  publish,
  upload,
  withdraw,
} from '../golden/steps.ts'
import { findFreePort } from '../support/free-port.ts'
import { startLauncher } from '../support/launcher.ts'
import { openNewsroom } from '../support/newsroom.ts'
import { create, openRemoteOffice } from '../support/people.ts'
import { toPhoto } from '../support/picture.ts'
import { startSecantus } from '../support/secantus.ts'
import { password, toEmail } from './people.ts'

// Makes the data of a release, once, in a checkout of it, through what that release starts and its own commands:
//   node tests/upgrade/make.ts sqlite|mongodb <folder of that release in tests/upgrade of the newest checkout>
// What comes out is <folder>/<database>.tar.gz: `data/` (its DATA_DIR, stopped), `dump/` (of MongoDB, as `exemplar
// backup` writes it). All of it is made up; the keys in it sign nothing else.
const [database = '', target = ''] = process.argv.slice(2)
const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'exemplar-upgrade-'))
const mongodb = database === 'mongodb' ? await startSecantus() : undefined
const [cmsPort, sitePort] = [await findFreePort(), await findFreePort()]
const variables = {
  ...{ DATA_DIR: join(folder, 'data'), EXEMPLAR_DEMO: '0' },
  ...{ CMS_PORT: String(cmsPort), SITE_PORT: String(sitePort) },
  ...(mongodb ? { DATABASE_URI: mongodb.uri.replace('/?', '/exemplar?') } : {}),
}
mkdirSync(variables.DATA_DIR)
const launcher = startLauncher(variables)
await launcher.says('按 Ctrl-C 停止')
const url = `http://127.0.0.1:${cmsPort}`

const office = await openRemoteOffice(url)
const room = await openNewsroom(office)
for (const role of roleNames) {
  const bound = ['contributor', 'district-reviewer'].includes(role) ? { district: room.district } : {}
  await office.make('users', { email: toEmail(role), password, name: role, role, ...bound })
}
const writer = await hireWriter(office)
const city = [room.cityReviewer, room.secondCityReviewer, room.chiefEditor]
const toDesk = (collection: string): Desk => ({
  ...{ collection, publisher: room.publisher, reviewers: city },
  writer: ['announcements', 'campaigns', 'standard-sets'].includes(collection) ? writer : room.pressOfficer,
})
const stories: Desk = {
  ...{ collection: 'stories', publisher: room.publisher, writer: room.contributor },
  reviewers: [room.districtReviewer, room.cityReviewer, room.chiefEditor],
}
const picture = await upload(room.contributor, await toPhoto(600, 400))
await publish(toDesk('campaigns'), made.campaign)
await publish(toDesk('standard-sets'), made.toStandardSet(await addStandards(room)))
const quoted = await publish(toDesk('figures'), made.toFigure('communities', 1))
const briefing = await publish(toDesk('conferences'), made.toConference([quoted]))
const story = await publish(stories, made.toStory(room, { slug: 'window', picture }))
const personal = await publish(stories, made.toStory(room, { slug: 'steps', picture }))
await publish(toDesk('announcements'), made.toFinalResult(room.community))
await publish(toDesk('press-releases'), made.toRelease([quoted], briefing))
await correct(stories, { id: story, data: { deck: '更正：导语里的一个数字有误。' } })
await withdraw(stories, { id: personal, reason: 'personal-data', text: '文中有个人信息，现予撤下。' })
// Two that are under way: one waits for the city, one is a draft.
const waiting = await create(room.contributor, 'stories', made.toStory(room, { slug: 'waiting', picture }))
await act({ collection: 'stories', as: room.contributor }, { id: waiting, transition: 'submit' })
await act({ collection: 'stories', as: room.districtReviewer }, { id: waiting, transition: 'approve' })
await room.cityReviewer.post(`/api/stories/${waiting}/comments`, { text: '第二段的时间请再核对。' })
await create(room.contributor, 'stories', made.toStory(room, { slug: 'draft', picture }))

for (let tries = 0; (await readHead()) !== 10; tries++) {
  if (tries > 100) throw new Error('the site did not follow')
  await pause(100)
}
const env = { ...process.env, ...variables, LOG_LEVEL: 'silent' }
if (mongodb) {
  const args = [join(root, 'scripts/exemplar.ts'), 'backup', join(folder, 'backup')]
  execFileSync(process.execPath, args, { env, stdio: 'inherit' })
  cpSync(join(folder, 'backup/database'), join(folder, 'dump'), { recursive: true })
}
launcher.signal('SIGINT')
await launcher.ended
await mongodb?.stop()
mkdirSync(target, { recursive: true })
const parts = mongodb ? ['data', 'dump'] : ['data']
execFileSync('tar', ['-czf', join(target, `${database}.tar.gz`), '-C', folder, ...parts])
rmSync(folder, { recursive: true })

async function readHead(): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${sitePort}/healthz`)
  return ((await answer.json()) as { head: number }).head
}
