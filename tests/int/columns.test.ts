import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { GazettePage } from '@exemplar/shared/gazette/entry'
import { keySet } from '@exemplar/shared/gazette/keys'
import { findFeedFault } from '@exemplar/shared/gazette/verify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signIn } from '../support/account.ts'
import { toClient, toTold } from '../support/client.ts'
import { type Cms, startCmsOn } from '../support/cms.ts'
import {
  act,
  approve,
  type Newsroom,
  openNewsroom,
  publish,
  toStoryData,
  write,
} from '../support/newsroom.ts'
import { create, type Person, toLocalOffice } from '../support/people.ts'
import { toUpload } from '../support/picture.ts'
import { toTestSettings } from '../support/settings.ts'
import { findStored, overwrite } from '../support/tampering.ts'

const purpose = { broken: 'columns are changed past the CMS' }

let folder: string
let cms: Cms
let room: Newsroom
/** A published file of the withdrawn story. */
let file: string

const gazette = 'gazette-entries'

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exemplar-columns-'))
  cms = await startCmsOn(toTestSettings(folder), purpose)
  room = await openNewsroom(toLocalOffice(cms))
  await publish(room, { title: '第一则', slug: 'di-yi-ze', text: '留着空 格的一句话。' })
  const { cover, name } = await uploadCover()
  file = name
  const id = await create(room.contributor, 'stories', {
    ...toStoryData(room, { title: '要撤下的', text: '不该公开的一句话。' }),
    cover,
  })
  await approve(room, id)
  await act(room.publisher, id, { transition: 'publish' })
  expect((await fetch(`${cms.url}/api/gazette/files/${file}`)).status).toBe(200)
  const notice = { reason: 'personal-data', text: '涉及个人信息，现予撤下。' } as const
  await act(room.publisher, id, { transition: 'withdraw', notice })
})
afterAll(async () => {
  await cms.close()
  await rm(folder, { recursive: true, force: true })
})

const uploadCover = async () => {
  const form = await toUpload()
  form.set(
    '_payload',
    JSON.stringify({ alt: '示例', credit: '示例', licence: '示例', consent: { kind: 'none-shown' } }),
  )
  const { body } = await room.contributor.post<{ doc: { id: string; files: { sha256: string }[] } }>(
    '/api/media',
    form,
  )
  return { cover: body.doc.id, name: `${body.doc.files[0]?.sha256}.webp` }
}
const readFeed = async () => (await toClient(cms.url).get<GazettePage>('/api/gazette?limit=500')).body
const restart = async (): Promise<void> => {
  await cms.close()
  cms = await startCmsOn(cms.settings, purpose)
}
/** Changes columns of an entry's row in the database, looks, and puts them back. */
const withChanged = async (
  number: number,
  data: Record<string, unknown>,
  look: () => Promise<void>,
): Promise<void> => {
  const { id, ...row } = await findStored(cms, { collection: gazette, field: 'number', value: number })
  await overwrite(cms, { collection: gazette, id, data: { ...row, ...data } })
  try {
    await look()
  } finally {
    await overwrite(cms, { collection: gazette, id, data: row })
  }
}

describe('columns beside an entry', () => {
  test('that say what it says are not spoken of, also those of a withdrawal', async () => {
    const page = await readFeed()
    expect(page.differing).toBeUndefined()
    expect(page.state).toEqual({ number: 3, digest: (page.entries[2] as { digest: string }).digest })
  })

  test.each([
    [1, 'title', '假的标题'],
    [1, 'subject', 'zzz'],
    [1, 'slug', 'bie-chu'],
    [1, 'kind', 'figure'],
    [1, 'act', 'withdraw'],
    [1, 'edition', 9],
    [1, 'at', '2020-10-29T01:30:00.000Z'],
    [1, 'files', [`${'0'.repeat(64)}.webp`]],
    [2, 'digest', 'e'.repeat(64)],
    [3, 'title', '另一个标题'],
    [3, 'act', 'publish'],
    [3, 'subject', 'zzz'],
  ] as const)(
    'of No. %i are named where %s was edited, and nothing else of the feed changes',
    async (number, column, value) => {
      const before = await readFeed()
      await withChanged(number, { [column]: value }, async () => {
        const page = await readFeed()
        expect(page.differing).toEqual([{ number, columns: [column] }])
        if (column !== 'digest') expect(page.entries).toEqual(before.entries)
      })
      expect(await readFeed()).toEqual(before)
    },
  )

  test('withhold nothing and show nothing: a withdrawn text stays away whatever they say, after a start too', async () => {
    for (const data of [{ act: 'correct' }, { subject: 'zzz' }]) {
      await withChanged(3, data, async () => {
        await restart()
        expect(JSON.stringify(await readFeed())).not.toContain('不该公开的一句话')
        expect((await fetch(`${cms.url}/api/gazette/files/${file}`)).status).toBe(404)
      })
    }
    await withChanged(1, { act: 'withdraw', files: [file] }, async () => {
      await restart()
      expect(JSON.stringify(await readFeed())).toContain('留着空 格的一句话')
      expect((await fetch(`${cms.url}/api/gazette/files/${file}`)).status).toBe(404)
    })
  })

  test('are not what a stored text is: white space in it is named, and goes out as it is stored', async () => {
    const row = await findStored(cms, { collection: gazette, field: 'number', value: 1 })
    const document = String(row.document).replace('留着空 格', '留着空  格')
    await withChanged(1, { document }, async () => {
      const { entries, differing } = await readFeed()
      expect(differing).toEqual([{ number: 1, columns: ['document'] }])
      const keys = keySet.parse((await toClient(cms.url).get('/api/gazette/keys')).body)
      expect(await findFeedFault(entries, keys)).toEqual({ number: 1, fault: 'document-differs' })
    })
    await withChanged(1, { document: String(row.document).replace('{', '{ ') }, async () => {
      expect((await readFeed()).differing).toEqual([{ number: 1, columns: ['document'] }])
      expect(await (await fetch(`${cms.url}/api/gazette`)).text()).toContain('"document":{ ')
    })
  })
})

/** Everybody whom a story needs, signed in anew: the CMS was started again. */
const openDesk = async (): Promise<Newsroom> => {
  const again = async (person: Person) => ({ ...person, ...toClient(cms.url, await signIn(cms.url, person)) })
  return {
    ...room,
    contributor: await again(room.contributor),
    districtReviewer: await again(room.districtReviewer),
    cityReviewer: await again(room.cityReviewer),
    chiefEditor: await again(room.chiefEditor),
    publisher: await again(room.publisher),
  }
}

test('an address that was published is never given to another document', async () => {
  const story = await findStored(cms, { collection: 'stories', field: 'slug', value: 'di-yi-ze' })
  await overwrite(cms, { collection: 'stories', id: story.id, data: { slug: 'yi-ban-zou' } })
  const desk = await openDesk()
  const id = await write(desk, { title: '另一则', slug: 'di-yi-ze' })
  await approve(desk, id)
  expect(toTold(await act(desk.publisher, id, { transition: 'publish' }))).toEqual([409, 'address-taken'])
})

test('a page ends before it grows too large, and the pages together are the whole', async () => {
  const desk = await openDesk()
  for (const title of ['第四则', '第五则']) await publish(desk, { title })
  // Three documents of 4.5 MB each, of which a page of 8 MB takes one.
  for (const number of [1, 4, 5]) {
    const row = await findStored(cms, { collection: gazette, field: 'number', value: number })
    const document = JSON.stringify({ title: `${number}`, text: '长'.repeat(1_500_000) })
    await overwrite(cms, { collection: gazette, id: row.id, data: { document } })
  }
  const pages: number[][] = []
  for (let after = 0; after < 5; after = pages.at(-1)?.at(-1) ?? 5) {
    const { body } = await toClient(cms.url).get<GazettePage>(`/api/gazette?limit=500&after=${after}`)
    expect(body.latest).toBe(5)
    pages.push(body.entries.map(({ head }) => head.number))
  }
  expect(pages).toEqual([[1, 2, 3], [4], [5]])
})
