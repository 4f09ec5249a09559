import type { CollectionConfig, Config, Field } from 'payload'
import { describe, expect, test } from 'vitest'
import { type ExemplarOptions, exemplar } from './index.ts'

const configure = (options: Partial<ExemplarOptions>, collections: CollectionConfig[] = []): Config =>
  exemplar({ dataFolder: '/nowhere', siteUrl: 'http://localhost:4321', ...options })({
    ...{ db: {} as Config['db'], secret: 'a secret', collections },
  })
const find = ({ collections }: Config, slug: string): CollectionConfig => {
  const found = collections?.find((collection) => collection.slug === slug)
  if (!found) throw new Error(`no collection ${slug}`)
  return found
}
const slugsOf = ({ collections = [] }: Config): string[] => collections.map(({ slug }) => slug)

/** Every collection that a field, or one within it, refers to. */
const listTargets = (fields: readonly Field[]): string[] =>
  fields.flatMap((field) => {
    if (field.type === 'relationship' || field.type === 'upload') return [field.relationTo].flat()
    if (field.type === 'tabs') return field.tabs.flatMap((tab) => listTargets(tab.fields))
    if (field.type === 'blocks') return field.blocks.flatMap((block) => listTargets(block.fields))
    return 'fields' in field ? listTargets(field.fields) : []
  })

const users = (fields: Field[] = []): CollectionConfig => ({ slug: 'users', auth: true, fields })

describe('slugs', () => {
  test('all of them can be others, and no relation is left behind', () => {
    const names = slugsOf(configure({}))
    const slugs = Object.fromEntries(names.map((name) => [name, `my-${name}`]))
    const config = configure({ slugs })
    expect(slugsOf(config)).toEqual(names.map((name) => `my-${name}`))
    const targets = new Set(config.collections?.flatMap(({ fields }) => listTargets(fields)))
    expect([...targets].filter((target) => !target.startsWith('my-'))).toEqual([])
    expect(targets.size).toBeGreaterThan(7)
  })

  test('of a collection that does not exist, that are no slugs, or are given twice are refused by name', () => {
    expect(() => configure({ slugs: { medai: 'x' } as ExemplarOptions['slugs'] })).toThrow(/medai.*media/s)
    expect(() => configure({ slugs: { media: 'My Media' } })).toThrow(/slugs\.media/)
    expect(() => configure({ slugs: { media: 'files', attachments: 'files' } })).toThrow(/files/)
  })

  test('that the app has already are refused with what to write', () => {
    const media: CollectionConfig = { slug: 'media', fields: [] }
    expect(() => configure({}, [media])).toThrow("slugs: { media: 'exemplar-media' }")
    expect(() => configure({}, [users()])).toThrow("users: 'users'")
    expect(() => configure({ slugs: { media: 'exemplar-media' } }, [media])).not.toThrow()
  })
})

test('no two configs of a process share a list that Payload puts its own into', () => {
  const [one, other] = [configure({}), configure({})].map((config) => find(config, 'users').endpoints)
  expect(one).toEqual(other)
  expect(one).not.toBe(other)
})

describe('the app’s own accounts', () => {
  test('stand where they stood, with their fields and hooks first', () => {
    const hook = () => undefined
    const own = { ...users([{ name: 'name', type: 'text' }]), hooks: { beforeValidate: [hook] } }
    const config = configure({ users: 'users' }, [{ slug: 'pages', fields: [] }, own])
    expect(slugsOf(config).slice(0, 2)).toEqual(['pages', 'users'])
    expect(slugsOf(config).filter((slug) => slug === 'users')).toHaveLength(1)
    const { fields, hooks, labels } = find(config, 'users')
    const names = fields.map((field) => 'name' in field && field.name)
    expect(names).toEqual([
      ...['name', 'role', 'district', 'unit', 'currentPassword', 'signIn', 'districtCode', 'unitKey'],
      ...['loginAttempts', 'lockUntil'],
    ])
    expect(fields.find((field) => 'name' in field && field.name === 'role')).not.toHaveProperty('required')
    expect(hooks?.beforeValidate?.[0]).toBe(hook)
    expect(hooks?.beforeValidate).toHaveLength(2)
    expect(labels).toBeUndefined()
  })

  test('that cannot be extended are refused with what to do', () => {
    const role: Field = { type: 'row', fields: [{ name: 'role', type: 'select', options: ['admin'] }] }
    expect(() => configure({ users: 'users' }, [users([role])])).toThrow(
      /field role of its own.*Rename yours/s,
    )
    expect(() =>
      configure({ users: 'users' }, [users([{ name: 'name', type: 'group', fields: [] }])]),
    ).toThrow(/name/)
    expect(() => configure({ users: 'members' }, [users()])).toThrow(/no collection members/)
    expect(() => configure({ users: 'users' }, [{ slug: 'users', fields: [] }])).toThrow(/no auth/)
    expect(() => configure({ users: 'users', slugs: { users: 'x' } }, [users()])).toThrow(/slugs\.users/)
  })
})

describe('the admin', () => {
  test('has groups, a dashboard and labels of ours unless the app wants it otherwise', () => {
    const plain = configure({})
    expect(find(plain, 'stories').admin?.group).toBeDefined()
    expect(plain.admin?.components?.beforeDashboard).toHaveLength(4)
    const labels = { singular: 'Case', plural: 'Cases' }
    const other = configure({
      ...{ admin: { groups: 'none', dashboard: 'hidden' }, labels: { stories: labels } },
    })
    expect(other.collections?.filter(({ admin }) => admin?.group !== undefined)).toEqual([])
    expect(other.admin?.components?.beforeDashboard).toEqual([])
    expect(find(other, 'stories').labels).toEqual(labels)
  })

  test('options of which that do not exist are refused with the nearest one', () => {
    const admin = { group: 'none' } as ExemplarOptions['admin']
    expect(() => configure({ admin })).toThrow(/group.*groups/s)
  })
})
