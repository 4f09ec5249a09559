import { writeFile } from 'node:fs/promises'
import { getPayload } from 'payload'
import { transition } from 'payload-plugin-exemplar'
import config from './payload.config.ts'

// What an app of one's own does with the plugin: accounts, places, a story, three reviews, publish.
const payload = await getPayload({ config: await config })

const make = async (collection: string, data: Record<string, unknown>): Promise<string> =>
  String((await payload.create({ collection: collection as 'users', data: data as never })).id)

const hire = async (role: string, place: Record<string, string> = {}) => {
  const account = { email: `${role}@example.org`, password: crypto.randomUUID(), name: role, role }
  const id = await make('users', { ...account, ...place })
  return { ...(await payload.findByID({ collection: 'users', id })), collection: 'users' } as never
}

const district = await make('districts', { code: '371002', name: '环翠区', codeKind: 'GB/T 2260' })
const community = await make('communities', { slug: 'hai-yan', name: '海晏社区（示例）', district })
const category = await make('categories', {
  key: 'services',
  number: 3,
  title: '服务精准',
  statement: '办事方便。',
})
const standard = await make('standards', { number: 17, title: '一窗受理、全科服务', category })
const paragraph = {
  type: 'paragraph',
  format: '',
  indent: 0,
  version: 1,
  children: [{ type: 'text', text: '窗口开了。', version: 1 }],
}
const id = await make('stories', {
  ...{
    title: '一扇窗口',
    deck: '只认一扇窗。',
    year: 2020,
    community,
    standards: [standard],
    source: '示例',
    editor: '示例',
  },
  body: {
    root: { type: 'root', format: '', indent: 0, version: 1, direction: 'ltr', children: [paragraph] },
  },
})

const take = async (user: never, name: 'submit' | 'approve' | 'publish') => {
  const { review } = (await payload.findByID({ collection: 'stories', id })) as unknown as {
    review: { revision: number }
  }
  return transition({
    payload,
    user,
    collection: 'stories',
    id,
    request: { transition: name, revision: review.revision },
  })
}
await take(await hire('contributor'), 'submit')
await take(await hire('district-reviewer', { district }), 'approve')
for (const role of ['city-reviewer', 'chief-editor']) await take(await hire(role), 'approve')
const { entry } = await take(await hire('publisher'), 'publish')

const { handleEndpoints } = await import('payload')
const read = async (path: string) =>
  (await handleEndpoints({ config, request: new Request(`http://localhost${path}`) })).json()
const { keys, version } = await read('/api/gazette/keys')
const { entries, state } = await read('/api/gazette')
/** Flat objects and canonical entries as a saved gazette has them, each on a line of its own. */
const toLines = (values: object[]) => values.map((value) => JSON.stringify(value)).join(',\n')
const sorted = keys.map((key: object) => Object.fromEntries(Object.entries(key).sort()))
const end = `],"state":${JSON.stringify(state)},"version":${version}}`
const saved = `{"entries":[\n${toLines(entries)}\n],"keys":[\n${toLines(sorted)}\n${end}\n`
await writeFile('gazette.json', saved)
process.stdout.write(`published ${entry}\n`)
await payload.destroy()
process.exit(0)
