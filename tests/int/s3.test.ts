import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { CreateBucketCommand, DeleteObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3'
import { toS3FileStore } from '@exemplar/cms/media/s3-file-store'
import { toS3Config } from '@exemplar/cms/media/upload-storage'
import type { S3Settings } from '@exemplar/cms/settings/settings'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Account, anonymous, createAccount, signIn } from '../support/account.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { hasPythonTools, startTool, type Tool } from '../support/python-tool.ts'

type Picture = { id: string; url: string; filename: string }
type Answer = { doc?: Picture; errors?: { data: { code: string } }[] }

async function* toParts(...texts: string[]): AsyncIterable<Uint8Array> {
  for (const part of texts) yield Buffer.from(part)
}

const readWhole = async (stream: Readable | undefined): Promise<string | undefined> => stream && text(stream)

// The server that speaks S3 is moto's, which like SecantusDB needs Python.
describe.skipIf(!hasPythonTools())('media in S3', () => {
  let server: Tool
  let cms: Cms
  let editor: Account
  let s3: S3Settings

  beforeAll(async () => {
    server = await startTool('moto_server', (port) => ['-H', '127.0.0.1', '-p', port])
    cms = await startCms({
      S3_BUCKET: 'exemplar',
      S3_REGION: 'us-east-1',
      S3_ENDPOINT: `http://127.0.0.1:${server.port}`,
      S3_ACCESS_KEY_ID: 'tests',
      S3_SECRET_ACCESS_KEY: 'tests',
    })
    if (!cms.settings.s3) throw new Error('no S3 settings')
    s3 = cms.settings.s3
    await new S3Client(toS3Config(s3)).send(new CreateBucketCommand({ Bucket: s3.bucket }))
    editor = await createAccount(cms, { role: 'chief-editor' })
  })
  afterAll(async () => {
    await cms.close()
    await server.stop()
  })

  const listKeys = async (): Promise<string[]> => {
    const { Contents } = await new S3Client(toS3Config(s3)).send(
      new ListObjectsV2Command({ Bucket: s3.bucket }),
    )
    return (Contents ?? []).map(({ Key }) => Key ?? '')
  }

  const upload = async (): Promise<Picture> => {
    const png = await sharp({ create: { width: 600, height: 300, channels: 3, background: '#c33' } })
      .png()
      .toBuffer()
    const form = new FormData()
    form.set('file', new File([new Uint8Array(png)], 'board.png', { type: 'image/png' }))
    form.set('_payload', JSON.stringify({ alt: '刊板', credit: '测试', licence: '测试' }))
    const response = await editor.call('/api/media', { method: 'POST', body: form })
    expect(response.status).toBe(201)
    const { doc } = (await response.json()) as { doc: Picture }
    return doc
  }

  test('uploads and what may be published of them lie in the bucket, and nowhere else', async () => {
    const { filename } = await upload()
    const keys = await listKeys()
    expect(keys).toContain(filename)
    for (const folder of ['media', 'published'])
      expect(existsSync(join(cms.settings.dataFolder, folder))).toBe(false)
    expect(keys.filter((key) => /^published\/[0-9a-f]{64}\.webp$/.test(key)).length).toBeGreaterThan(0)
  })

  test('an upload is read through the CMS by accounts, and by nobody else', async () => {
    const { url } = await upload()
    const { pathname } = new URL(url, cms.url)
    const response = await editor.call(pathname)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('image/png')
    expect((await anonymous(cms.url)(pathname)).status).toBe(403)
  })

  test('a picture that lies there is cropped, for a browser too; one that the bucket has lost is said to be unreadable', async () => {
    const { id, filename } = await upload()
    const crop = new URLSearchParams({
      ...{ 'uploadEdits[crop][x]': '0', 'uploadEdits[crop][y]': '0' },
      ...{ 'uploadEdits[crop][width]': '50', 'uploadEdits[crop][height]': '100' },
    })
    const ask = async () => {
      const response = await fetch(`${cms.url}/api/media/${id}?${crop}`, {
        method: 'PATCH',
        // As a browser asks, which also asks for a part of what it has seen.
        headers: {
          ...{
            Cookie: `payload-token=${await signIn(cms.url, editor)}`,
            Origin: cms.url,
            Range: 'bytes=0-3',
          },
          'Content-Type': 'application/json',
        },
        body: '{}',
      })
      return { status: response.status, body: (await response.json()) as Answer }
    }
    const cut = await ask()
    expect([cut.status, cut.body.doc]).toEqual([200, expect.objectContaining({ width: 300, height: 300 })])
    expect(await listKeys()).not.toContain(filename)
    const Key = cut.body.doc?.filename
    await new S3Client(toS3Config(s3)).send(new DeleteObjectCommand({ Bucket: s3.bucket, Key }))
    const lost = await ask()
    expect([lost.status, lost.body.errors?.[0]?.data.code]).toEqual([503, 'stored-picture-unreadable'])
  })

  test('a store gives back what was put, whole or in part, forgets what was removed, and knows what it never had', async () => {
    const store = toS3FileStore(s3)
    const measure = { bytes: 6, sha256: createHash('sha256').update('刊板').digest('hex') }
    await store.put('a.webp', toParts('刊', '板'), measure)
    await store.put('a.webp', toParts('刊板'), measure)
    expect(await store.has('a.webp')).toEqual({ bytes: 6 })
    expect(await readWhole(await store.open('a.webp'))).toBe('刊板')
    expect(await readWhole(await store.open('a.webp', { start: 3, end: 5 }))).toBe('板')
    await store.remove('a.webp')
    expect(await store.has('a.webp')).toBeUndefined()
    expect(await store.open('a.webp')).toBeUndefined()
    await store.remove('a.webp')
  })

  test('a store keeps nothing of a file that is another than was measured', async () => {
    const store = toS3FileStore(s3)
    const sha256 = createHash('sha256').update('刊板').digest('hex')
    for (const parts of [['刊版'], ['刊'], ['刊板', '板']])
      await expect(
        store.put('b.webp', toParts(...parts), { bytes: 6, sha256 }),
        parts.join(),
      ).rejects.toThrow()
    expect(await store.has('b.webp')).toBeUndefined()
  })
})
