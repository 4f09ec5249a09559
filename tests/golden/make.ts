import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { openNewsroom } from '../support/newsroom.ts'
import { openRemoteOffice } from '../support/people.ts'
import { toPhoto } from '../support/picture.ts'
import * as made from './made.ts'
import {
  addStandards,
  attach,
  correct,
  type Desk,
  fetchFiles,
  hireWriter,
  publish,
  rearrange,
  upload,
  withdraw,
} from './steps.ts'

// Makes the golden gazette of a release, once. Start that release on an empty folder with EXEMPLAR_DEMO=0, then in its root:
//   node <here>/make.ts <address of its CMS> <its data folder> <release>
// Everything goes through REST and the release's own command line.
const [url = '', dataFolder = '', release = ''] = process.argv.slice(2)

const run = promisify(execFile)
const exemplar = async (...args: string[]): Promise<string> =>
  (await run(process.execPath, ['cms/plugin/bin/exemplar.js', ...args], { maxBuffer: 2 ** 26 })).stdout

const office = await openRemoteOffice(url)
const room = await openNewsroom(office)
const city = [room.cityReviewer, room.secondCityReviewer, room.chiefEditor]
const writer = await hireWriter(office)
const written = ['announcements', 'campaigns', 'registers', 'standard-sets']
const toDesk = (collection: string): Desk => ({
  ...{ collection, publisher: room.publisher, reviewers: city },
  writer: written.includes(collection) ? writer : room.pressOfficer,
})
const stories: Desk = {
  ...{ collection: 'stories', publisher: room.publisher, writer: room.contributor },
  reviewers: [room.districtReviewer, room.cityReviewer, room.chiefEditor],
}
const [figures, announcements] = [toDesk('figures'), toDesk('announcements')]
const picture = await upload(room.contributor, await toPhoto(600, 400))

await publish(toDesk('campaigns'), made.campaign)
await publish(toDesk('standard-sets'), made.toStandardSet(await addStandards(room)))
const quoted = await publish(figures, made.toFigure('communities', 1))
const superseded = await publish(figures, made.toFigure('workers', 2))
const briefing = await publish(toDesk('conferences'), made.toConference([quoted]))
const form = await attach(room.contributor, made.form)
const story = await publish(stories, {
  ...made.toStory(room, { slug: 'window', picture }),
  attachments: [form],
})
const personal = await publish(stories, made.toStory(room, { slug: 'steps', picture }))
const publicNotice = await publish(announcements, made.toPublicNotice(room.community))
await publish(announcements, {
  ...made.toFinalResult(room.community),
  publicNotice,
  attachments: [await attach(writer, made.list)],
})
const told = await publish(toDesk('press-releases'), {
  ...made.toRelease([quoted], briefing),
  attachments: [await attach(room.pressOfficer, made.sound)],
})
const merged = await room.make('communities', {
  ...{ slug: 'lou-xia', name: '楼下社区（示例）', district: room.district },
})
const register = await publish(toDesk('registers'), made.toRegister(room.district))

await rearrange(room.chiefEditor, { renamed: room.community, merged })
await correct(toDesk('registers'), { id: register, data: { asOf: '2020-10-31T04:00:00.000Z' } })
await correct(stories, { id: story, data: { deck: '更正：导语里的一个数字有误。' } })
// Corrected before it is withdrawn, so that the documents of two entries are withheld.
await correct(stories, { id: personal, data: { deck: '这一句里写着不该公开的门牌号。' } })
await withdraw(stories, { id: personal, reason: 'personal-data', text: '文中有个人信息，现予撤下。' })
await exemplar('rotate-keys', dataFolder)
await correct(toDesk('press-releases'), { id: told, data: { deck: '换新密钥之后的更正。' } })
await withdraw(figures, { id: superseded, reason: 'superseded', text: '已由新口径取代。' })
await exemplar('rotate-keys', dataFolder)
await correct(figures, { id: quoted, data: { order: 3 } })

const saved = await exemplar('save', url)
writeFileSync(join(import.meta.dirname, `${release}.json`), saved)
const folder = join(import.meta.dirname, 'files')
mkdirSync(folder, { recursive: true })
for (const [name, bytes] of await fetchFiles(url, saved)) writeFileSync(join(folder, name), bytes)
