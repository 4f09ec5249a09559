import type { CollectionConfig, Config } from 'payload'
import { describe, expect, test } from 'vitest'
import { type ExemplarOptions, exemplar } from './index.ts'

const options: ExemplarOptions = { dataFolder: '/nowhere', siteUrl: 'http://localhost:4321' }
const base = { db: {} as Config['db'], secret: 'a secret' } as Config
const configure = (more: Partial<ExemplarOptions> = {}, config: Partial<Config> = {}): Config =>
  exemplar({ ...options, ...more })({ ...base, ...config })
const find = ({ collections }: Config, slug: string): CollectionConfig => {
  const found = collections?.find((collection) => collection.slug === slug)
  if (!found) throw new Error(`no collection ${slug}`)
  return found
}
const listEndpoints = ({ collections = [], endpoints = [] }: Config): string[] =>
  [...endpoints, ...collections.flatMap((collection) => collection.endpoints || [])].map(({ path }) => path)
const toColumns = (config: Config) =>
  config.collections?.map(({ slug, fields }) => [
    slug,
    fields.flatMap((field) => ('name' in field && field.type !== 'ui' ? field.name : [])),
  ])

describe('options', () => {
  test('an unknown one is refused with the nearest known one', () => {
    const misspelt = { ...options, reviewLevel: 3 } as ExemplarOptions
    expect(() => exemplar(misspelt)).toThrow(/reviewLevel.*reviewLevels/s)
    expect(() => exemplar({ ...options, siteURL: 'x' } as ExemplarOptions)).toThrow(/siteURL.*siteUrl/s)
  })

  test('a wrong value is named by its key', () => {
    expect(() => exemplar({ ...options, siteUrl: 'ftp://example.com' })).toThrow(/siteUrl/)
    expect(() => exemplar({ ...options, reviewLevels: 4 as 3 })).toThrow(/reviewLevels/)
    for (const site of ['10.0.0.5', 'ftp://a', 'http://a:b@c', 'http://a/?b', 'http://a/#b'])
      expect(() => exemplar({ ...options, sites: [site] }), site).toThrow(/sites/)
    expect(() => exemplar({ ...options, sites: [] })).toThrow(/sites/)
    expect(() => exemplar({ ...options, sites: ['http://10.0.0.5:4321/base/'] })).not.toThrow()
  })
})

describe('the admin', () => {
  const app = { components: { Nav: '/app#Nav', views: { dashboard: { Component: '/app#Home' } } } }

  test('stays the app’s own where no desk is asked for', () => {
    const { admin } = configure({}, { admin: app })
    expect(admin?.components).toMatchObject(app.components)
    expect(JSON.stringify(admin?.components?.beforeDashboard)).toContain('ReviewQueue')
  })

  test('is a desk where one is named', () => {
    const { admin } = configure({ admin: { desk: { name: '案头', help: { telephone: '0000' } } } })
    const told = JSON.stringify(admin?.components)
    for (const place of ['DeskContents', 'DeskName', 'DeskHelp', 'Today']) expect(told).toContain(place)
    expect(told).not.toContain('ReviewQueue')
    expect(() => configure({ admin: { desk: { name: '' } } })).toThrow(/desk/)
  })
})

describe('disabled', () => {
  test('keeps every column, and registers no endpoint, no start-up work and no panel', () => {
    const off = configure({ disabled: true })
    expect(toColumns(off)).toEqual(toColumns(configure()))
    expect(listEndpoints(off)).toEqual([])
    expect(off.onInit).toBeUndefined()
    expect(JSON.stringify(find(off, 'stories'))).not.toContain('ReviewPanel')
  })

  test('is not the default', () => {
    const paths = listEndpoints(configure())
    expect(paths).toContain('/gazette')
    expect(paths.filter((path) => path === '/:id/review')).toHaveLength(16)
  })
})

describe('overrides', () => {
  test('get the collection of their slug, with everything that guards it, and return their own', () => {
    const config = configure({
      overrides: {
        stories: (collection) => ({ ...collection, labels: { singular: '稿', plural: '稿' } }),
      },
    })
    expect(find(config, 'stories').labels).toEqual({ singular: '稿', plural: '稿' })
    expect(find(config, 'stories').hooks?.beforeChange?.length).toBeGreaterThan(0)
    expect(find(config, 'figures').labels).toEqual(find(configure(), 'figures').labels)
  })

  test('of a collection that does not exist are refused with the nearest one', () => {
    const overrides = { storys: (collection: CollectionConfig) => collection } as ExemplarOptions['overrides']
    expect(() => configure({ overrides })).toThrow(/storys.*stories/s)
  })
})

describe('what was there', () => {
  test('stays: collections, endpoints, hooks and start-up work of the app', async () => {
    let started = false
    const mine: CollectionConfig = { slug: 'mine', fields: [] }
    const endpoint = { path: '/mine', method: 'get', handler: () => new Response() } as const
    const config = configure(
      {},
      {
        collections: [mine],
        endpoints: [endpoint],
        onInit: () => {
          started = true
        },
      },
    )
    expect(config.collections?.[0]).toBe(mine)
    expect(config.endpoints?.[0]).toBe(endpoint)
    await expect(config.onInit?.({ config: {}, db: {} } as never)).rejects.toThrow()
    expect(started).toBe(true)
  })
})

describe('sessions', () => {
  const cookiesAt = (serverURL: string) => {
    const { auth } = find(configure({}, { serverURL }), 'users')
    return typeof auth === 'object' ? auth.cookies : undefined
  }
  test('travel encrypted alone where the CMS is reached that way', () => {
    expect(cookiesAt('https://cms.example.com')).toEqual({ sameSite: 'Lax', secure: true })
    expect(cookiesAt('http://localhost:3000')).toEqual({ sameSite: 'Lax', secure: false })
  })
})
