import type { BuiltCms } from './built-cms.ts'

type Sent = { readonly status: number; readonly text: string }

/** What a page of the admin sends to have something drawn: with any body and headers. */
export type SendAction = (body: BodyInit, headers?: Readonly<Record<string, string>>) => Promise<Sent>

/** Sends to the server action that Payload's admin calls its functions through, by the name that its pages have for it. */
export const openServerFunctions = async ({ url }: Pick<BuiltCms, 'url'>): Promise<SendAction> => {
  const page = await (await fetch(`${url}/admin/login`)).text()
  const id = /"id":"([0-9a-f]{42})"/.exec(page.replaceAll('\\"', '"'))?.[1]
  if (id === undefined) throw new Error('the page names no server action')
  return async (body, headers) => {
    const plain = typeof body === 'string' ? { 'content-type': 'text/plain;charset=UTF-8' } : {}
    const answer = await fetch(`${url}/admin/login`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'next-action': id, origin: url, ...plain, ...headers },
      body,
    })
    return { status: answer.status, text: await answer.text() }
  }
}
