import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import sharp from 'sharp'
import { expect } from 'vitest'
import { type Client, toClient } from '../support/client.ts'
import { installApp } from './install-app.ts'

export type Row = { id: string; [field: string]: unknown }
export type Made = { doc: Row }

/** An app that had accounts, pictures, pages and posts before it took the plugin, as it runs. */
export type ExistingApp = Awaited<ReturnType<typeof openExistingApp>>

const home = 'package/existing-app'

/** Installs the tarball into it and starts it. Its first account is an administrator; `author` has no role. */
export const openExistingApp = async () => {
  const folder = await installApp('existing-app', home)
  await cp(join(import.meta.dirname, '../support/serve.ts'), join(folder, 'support/serve.ts'))
  const app = spawn(process.execPath, [`${home}/start.ts`], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const hear = toEar(app)
  const url = await hear(/^listening (\S+)$/m)
  const anonymous = toClient(url)
  const first = { email: 'first@example.org', password: 'first-password', name: '系统管理员' }
  const { body } = await anonymous.post('/api/users/first-register', first)
  const administrator = toClient(url, body.token as string)
  /** Opens an account and signs in with it. */
  const hire = async (name: string, role: string | null, place: Record<string, string> = {}) => {
    const account = { email: `${name}@example.org`, password: `${name}-password` }
    await make(administrator, '/api/users', { ...account, name, role, ...place })
    const { body } = await anonymous.post('/api/users/login', account)
    return toClient(url, body.token as string)
  }
  const findAccount = async (name: string): Promise<Row> => {
    const { body } = await administrator.get<{ docs: Row[] }>(`/api/users?where[name][equals]=${name}`)
    return body.docs[0] as Row
  }
  const close = async (): Promise<void> => {
    app.stdin?.end()
    if (app.exitCode === null) await once(app, 'exit')
    await rm(folder, { recursive: true, force: true, maxRetries: 10 })
  }
  return {
    ...{ url, anonymous, administrator, author: await hire('author', null) },
    ...{ hear, hire, make, findAccount, take, close },
  }
}

/** Waits for what the app says, up to the first line like this: then it is done with what it did by itself. */
const toEar = (app: ChildProcess) => {
  let said = ''
  app.stdout?.on('data', (piece) => {
    said += String(piece)
  })
  return async (line: RegExp): Promise<string> => {
    for (;;) {
      const found = line.exec(said)?.[1]
      if (found !== undefined) return found
      if (app.exitCode !== null) throw new Error(`the app ended: ${said}`)
      await Promise.race([once(app.stdout as Readable, 'data'), once(app, 'exit')])
    }
  }
}

const make = async (by: Client, path: string, data: unknown): Promise<Row> => {
  const { body, status } = await by.post<Made>(path, data)
  expect([path, status, status === 201 ? '' : body]).toEqual([path, 201, ''])
  return body.doc
}

const take = async (by: Client, id: string, transition: string): Promise<void> => {
  const { body } = await by.get<{ review: { revision: number } }>(`/api/case-stories/${id}`)
  const answer = await by.post(`/api/case-stories/${id}/review`, {
    transition,
    revision: body.review.revision,
  })
  expect([transition, answer.status]).toEqual([transition, 200])
}

const paragraph = {
  ...{ type: 'paragraph', format: '', indent: 0, version: 1 },
  children: [{ type: 'text', text: '窗口开了。', version: 1 }],
}
/** A text with a picture of the plugin's own collection in it. */
export const toBody = (picture: string) => {
  const upload = {
    type: 'upload',
    relationTo: 'exemplar-media',
    value: picture,
    format: '',
    version: 3,
    fields: {},
  }
  const children = [paragraph, { ...upload, id: '68a5b1f0c0ffee0000000001' }]
  return { root: { type: 'root', format: '', indent: 0, version: 1, direction: 'ltr', children } }
}

export const toForm = async (words: object): Promise<FormData> => {
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#336' } })
    .png()
    .toBuffer()
  const form = new FormData()
  form.set('_payload', JSON.stringify(words))
  form.set('file', new File([new Uint8Array(picture)], 'window.png', { type: 'image/png' }))
  return form
}
