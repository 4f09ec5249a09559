import type { Client } from '../support/client.ts'
import { corrected } from '../support/newsroom.ts'
import { create, hire, type Office } from '../support/people.ts'
import { pictureWords } from '../support/picture.ts'
import { listFileNames } from './golden.ts'

/** Who takes the documents of a collection to the public. */
export type Desk = {
  readonly collection: string
  readonly writer: Client
  readonly reviewers: readonly Client[]
  readonly publisher: Client
}

/** Takes a transition over REST, on what is there now. Throws with what was answered when it was refused. */
export const act = async (
  { collection, as }: { collection: string; as: Client },
  { id, ...ask }: { id: string; transition: string; notice?: object },
): Promise<void> => {
  const path = `/api/${collection}/${id}/review`
  const { revision } = (await as.get<{ revision: number }>(path)).body
  const { status, body } = await as.post(path, { ...ask, revision })
  if (status !== 200) throw new Error(`${path} ${JSON.stringify(ask)}: ${status} ${JSON.stringify(body)}`)
}

const toPublic = async ({ collection, writer, reviewers, publisher }: Desk, id: string): Promise<void> => {
  await act({ collection, as: writer }, { id, transition: 'submit' })
  for (const as of reviewers) await act({ collection, as }, { id, transition: 'approve' })
  await act({ collection, as: publisher }, { id, transition: 'publish' })
}

/** Writes a document and takes it to the public; returns its id. */
export const publish = async (desk: Desk, data: object): Promise<string> => {
  const id = await create(desk.writer, desk.collection, data)
  await toPublic(desk, id)
  return id
}

/** Writes the next edition of a published document and takes it to the public. */
export const correct = async (desk: Desk, { id, data }: { id: string; data: object }): Promise<void> => {
  const { collection, writer } = desk
  await act({ collection, as: writer }, { id, transition: 'revise' })
  const { status, body } = await writer.patch(`/api/${collection}/${id}`, { ...corrected, ...data })
  if (status !== 200) throw new Error(`${collection} ${id}: ${status} ${JSON.stringify(body)}`)
  await toPublic(desk, id)
}

/** Renames a community and merges another into it, as the register says from its next edition on. */
export const rearrange = async (
  editor: Client,
  { renamed, merged }: { renamed: string; merged: string },
): Promise<void> => {
  const changes: readonly [id: string, data: object][] = [
    [renamed, { slug: 'hai-yan-xin', name: '海晏新社区（示例）', reading: 'haiyan' }],
    [merged, { state: 'merged', mergedInto: renamed }],
  ]
  for (const [id, data] of changes) {
    const { status, body } = await editor.patch(`/api/communities/${id}`, data)
    if (status !== 200) throw new Error(`${id}: ${status} ${JSON.stringify(body)}`)
  }
}

/** Takes a published document back, with what the public is told. */
export const withdraw = (
  { collection, publisher }: Desk,
  { id, reason, text }: { id: string; reason: string; text: string },
): Promise<void> =>
  act({ collection, as: publisher }, { id, transition: 'withdraw', notice: { reason, text } })

/** Stores a picture; returns its id. */
export const upload = async (writer: Client, picture: Buffer): Promise<string> => {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(picture)], 'a.jpg', { type: 'image/jpeg' }))
  form.set('_payload', JSON.stringify(pictureWords))
  const { status, body } = await writer.post<{ doc?: { id: string } }>('/api/media', form)
  if (!body.doc) throw new Error(`${status} ${JSON.stringify(body)}`)
  return body.doc.id
}

/** What goes out with a document: its file and what is said of it. */
export type Attached = { readonly name: string; readonly data: Buffer; readonly words: object }

/** Stores a file that can be attached; returns its id. */
export const attach = async (writer: Client, { name, data, words }: Attached): Promise<string> => {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(data)], name))
  form.set('_payload', JSON.stringify(words))
  const { status, body } = await writer.post<{ doc?: { id: string } }>('/api/attachments', form)
  if (!body.doc) throw new Error(`${status} ${JSON.stringify(body)}`)
  return body.doc.id
}

/** Rows that a standard set needs beside the newsroom's one standard: 32 more, in all six categories. */
export const addStandards = async ({ make, standard }: Office & { standard: string }): Promise<string[]> => {
  const standards = [standard]
  for (const number of [1, 2, 4, 5, 6]) {
    const names = { key: `category-${number}`, title: `大项${number}`, statement: '一句话。' }
    const category = await make('categories', { number, ...names })
    for (let place = 0; place < (number === 1 ? 8 : 6); place++)
      standards.push(
        await make('standards', { number: 100 * number + place, title: `小项${place + 1}`, category }),
      )
  }
  return standards
}

/** A writer of the city's own documents. */
export const hireWriter = (office: Office): Promise<Client> =>
  hire(office, { role: 'contributor', name: 'city-contributor' })

/** The published files that live documents show, by name, as the gazette serves them. */
export const fetchFiles = async (url: string, saved: string): Promise<Map<string, Uint8Array>> => {
  const files = new Map<string, Uint8Array>()
  for (const name of listFileNames(saved)) {
    const answer = await fetch(new URL(`/api/gazette/files/${name}`, toAddress(url)))
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`)
    files.set(name, new Uint8Array(await answer.arrayBuffer()))
  }
  return files
}

const toAddress = (url: string): string => url.replace(/\/?$/, '/')
