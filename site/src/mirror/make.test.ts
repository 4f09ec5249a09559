import { expect, test } from 'vitest'
import { toServedForm } from './form.ts'
import { toMaker } from './make.ts'
import type { MadeAnswer } from './site.ts'

const place = { base: '/', siteUrl: 'https://www.example.gov.cn' }
const made = (answer: Partial<MadeAnswer>, address = '/stories/a') =>
  toMaker({
    site: {
      clientFiles: [],
      ask: async () => ({
        ...{ status: 200, body: Buffer.from('<p>稿件</p>') },
        ...answer,
        headers: { 'content-type': 'text/html; charset=utf-8', ...answer.headers },
      }),
    } as Parameters<typeof toMaker>[0]['site'],
    ...{ place, form: toServedForm(place) },
  })(address)

const pathsOf = async (...args: Parameters<typeof made>) => {
  const found = await made(...args)
  return found === 'later' ? found : found.files.map(({ path }) => path)
}

test('what may be kept is a file in each reading', async () => {
  expect(await pathsOf({ headers: { 'cache-control': 'no-cache' } })).toEqual([
    'stories/a/index.html',
    'elder/stories/a/index.html',
  ])
  expect(await pathsOf({ headers: { 'cache-control': 'public, no-cache' } })).toHaveLength(2)
})

test.each(['no-store', 'private, max-age=60', 'No-Store'])(
  'what is %s is for one reader: it is no file',
  async (cacheControl) => {
    const headers = { 'cache-control': cacheControl }
    expect(await pathsOf({ headers })).toEqual([])
    expect(await pathsOf({ headers, status: 410 })).toEqual([])
    expect(await pathsOf({ headers: { ...headers, location: '/x' }, status: 303 })).toEqual([])
    expect(await pathsOf({ headers }, '/404')).toEqual([])
  },
)
