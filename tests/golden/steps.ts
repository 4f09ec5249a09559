import type { Client } from '../support/client.ts'

/** Who takes a document through review. */
export type Desk = {
  readonly writer: Client
  readonly reviewers: readonly Client[]
  readonly publisher: Client
}
type Named = { readonly collection: string; readonly slug: string }
type Row = Record<string, unknown> & { readonly id: string }

/** The row of a document, as somebody of the office reads it. */
export const find = async (client: Client, { collection, slug }: Named): Promise<Row> => {
  const query = `where[slug][equals]=${slug}&depth=0&draft=true`
  const { body } = await client.get<{ docs?: Row[] }>(`/api/${collection}?${query}`)
  const [row] = body.docs ?? []
  if (!row) throw new Error(`no ${collection} ${slug}: ${JSON.stringify(body)}`)
  return row
}

/** Takes a transition over REST, on what is there now. Throws with what was answered when it was refused. */
export const act = async (
  client: Client,
  { ask, ...named }: Named & { ask: Record<string, unknown> },
): Promise<void> => {
  const path = `/api/${named.collection}/${(await find(client, named)).id}/review`
  const { revision } = (await client.get<{ revision: number }>(path)).body
  const { status, body } = await client.post(path, { ...ask, revision })
  if (status !== 200) throw new Error(`${path} ${JSON.stringify(ask)}: ${status} ${JSON.stringify(body)}`)
}

/** Writes the next edition of a published document and takes it to the public. */
export const correct = async (
  { writer, reviewers, publisher }: Desk,
  { data, ...named }: Named & { data: Record<string, unknown> },
): Promise<void> => {
  await act(writer, { ...named, ask: { transition: 'revise' } })
  const { id } = await find(writer, named)
  const { status, body } = await writer.patch(`/api/${named.collection}/${id}`, data)
  if (status !== 200) throw new Error(`${named.slug}: ${status} ${JSON.stringify(body)}`)
  await act(writer, { ...named, ask: { transition: 'submit' } })
  for (const reviewer of reviewers) await act(reviewer, { ...named, ask: { transition: 'approve' } })
  await act(publisher, { ...named, ask: { transition: 'publish' } })
}

const element = { format: '', indent: 0, version: 1, direction: 'ltr' }
const toText = (text: string, format = 0) => ({
  ...{ type: 'text', detail: 0, format, mode: 'normal', style: '', version: 1 },
  text,
})
const bold = 1

/** A body with what the sample has none of: a strong run, a link, a picture, and every kind of blank. */
export const addToBody = (body: unknown, picture: unknown): unknown => {
  const { root } = body as { root: { children: unknown[] } }
  const children = [
    toText('更正见'),
    {
      ...{ type: 'link', ...element, version: 3 },
      fields: { linkType: 'custom', newTab: false, url: 'https://example.com/ledger?a=1&b=2' },
      children: [toText('原件')],
    },
    toText('，共'),
    toText('33', bold),
    toText('项。“A\u00a0B”\u3000全角、\u200b零宽、e\u0301、𠮷、👩‍👩‍👧。'),
  ]
  const added = [
    { type: 'paragraph', ...element, textFormat: 0, textStyle: '', children },
    { type: 'upload', version: 3, format: '', relationTo: 'media', value: picture, fields: {} },
  ]
  return { root: { ...root, children: [...root.children, ...added] } }
}
