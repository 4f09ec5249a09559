import { execFileSync } from 'node:child_process'
import { signIn } from '../support/account.ts'
import { type Client, toClient } from '../support/client.ts'
import { act, addToBody, correct, type Desk, find } from './steps.ts'

// Makes the golden gazette of a release, once: `node tests/golden/make.ts <CMS> <its data folder>`, started in the root of
// that release while it runs with the sample and EXEMPLAR_DEMO_PASSWORD. What it saves goes to standard output.
const [url = '', dataFolder = ''] = process.argv.slice(2)
const password = process.env.EXEMPLAR_DEMO_PASSWORD ?? ''

/** The release's own command line, as somebody would call it. */
const exemplar = (...args: string[]): string =>
  execFileSync(process.execPath, ['cms/plugin/bin/exemplar.js', ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })

const signInAs = async (name: string): Promise<Client> =>
  toClient(url, await signIn(url, { email: `${name}@example.com`, password }))

const office = {
  publisher: await signInAs('publisher'),
  city: [await signInAs('city-reviewer'), await signInAs('city-reviewer-2'), await signInAs('chief-editor')],
}
const press: Desk = { ...office, writer: await signInAs('press-officer'), reviewers: office.city }

/** Whoever writes and reviews the story of a district. */
const openDistrict = async (code: string): Promise<Desk> => ({
  ...office,
  writer: await signInAs(`contributor-${code}`),
  reviewers: [await signInAs(`district-reviewer-${code}`), ...office.city.filter((_, index) => index !== 1)],
})
const huancui = await openDistrict('371002')
const rongcheng = await openDistrict('371082')

const story = { collection: 'stories', slug: 'noodle-ledger' }
const { body, cover } = await find(huancui.writer, story)
await correct(huancui, { ...story, data: { deck: '更正：导语里的一个数字有误，现予更正。' } })
await correct(huancui, { ...story, data: { body: addToBody(body, cover) } })
await correct(press, { collection: 'figures', slug: 'volunteers', data: { qualifier: '不低于' } })

// Corrected first, so that the documents of two entries are withheld.
const personal = { collection: 'stories', slug: 'forty-steps' }
await correct(rongcheng, { ...personal, data: { deck: '这一句里写着不该公开的门牌号。' } })
await act(office.publisher, {
  ...personal,
  ask: { transition: 'withdraw', notice: { reason: 'personal-data', text: '文中有个人信息，现予撤下。' } },
})

exemplar('rotate-keys', dataFolder)
await correct(press, {
  collection: 'press-releases',
  slug: 'campaign-opens-2020',
  data: { deck: '换新密钥之后的更正。' },
})
await act(office.publisher, {
  collection: 'figures',
  slug: 'worker-pay',
  ask: { transition: 'withdraw', notice: { reason: 'superseded', text: '已由新口径取代。' } },
})
exemplar('rotate-keys', dataFolder)
await correct(press, { collection: 'figures', slug: 'households-per-worker', data: { order: 99 } })

process.stdout.write(exemplar('save', url))
