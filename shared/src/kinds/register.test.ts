import { expect, test } from 'vitest'
import { listLinks } from './index.ts'
import { type Register, register } from './register.ts'

const standing = { id: 'a', slug: 'hai-yuan', name: '海源社区', state: 'standing' } as const
const toRegister = (communities: object[]) => ({
  kind: 'register',
  slug: 'huan-cui',
  title: '环翠区社区登记册',
  district: { code: '371002', name: '环翠区', codeKind: 'GB/T 2260' },
  communities,
  asOf: '2020-07-22',
  source: '市民政局',
  editor: '示例编辑',
})
const listIssues = (...communities: object[]) =>
  register
    .safeParse(toRegister(communities))
    .error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`)

test('a community keeps its former names, one that was merged says into which', () => {
  const renamed = {
    ...{ ...standing, id: 'b', slug: 'xin', name: '新社区' },
    former: [
      { slug: 'jiu', name: '旧社区', until: '2020-05-01' },
      { slug: 'jiu', name: '老社区' },
    ],
  }
  const merged = { ...standing, id: 'c', slug: 'bing', name: '丙社区', state: 'merged', into: 'of-another' }
  expect(listIssues(standing, renamed, merged)).toBeUndefined()
})

test.each([
  ['nobody', [], /^communities /],
  ['one twice', [standing, { ...standing, slug: 'other' }], /^communities\.1\.id “海源社区”与前面的重复$/],
  ['an address twice', [standing, { ...standing, id: 'b' }], /^communities\.1\.slug 网址“hai-yuan”是另一个/],
  [
    'an address that another one had',
    [
      { ...standing, former: [{ slug: 'jiu', name: '旧社区' }] },
      { ...standing, id: 'b', slug: 'jiu' },
    ],
    /^communities\.1\.slug 网址“jiu”是另一个/,
  ],
  ['merged into nobody knows what', [{ ...standing, state: 'merged' }], /^communities\.0\.into /],
  ['merged into itself', [{ ...standing, state: 'merged', into: 'a' }], /^communities\.0\.into .*自己$/],
  ['standing and merged', [{ ...standing, into: 'b' }], /^communities\.0\.into /],
])('a register is refused with %s', (_, communities, said) => {
  expect(listIssues(...communities)).toEqual([expect.stringMatching(said)])
})

test.each([
  ['changqiao', undefined],
  ['chang qiao', undefined],
  ['Changqiao', /^communities\.0\.reading /],
  ['chángqiáo', /^communities\.0\.reading /],
  ['changqiaq', /^communities\.0\.reading 不是汉语拼音，请改写，如tingsongli$/],
  ['', /^communities\.0\.reading /],
])('a name may be read as “%s”: %s', (reading, said) => {
  const issues = listIssues({ ...standing, name: '长桥社区', reading })
  expect(issues?.at(-1)).toEqual(said && expect.stringMatching(said))
})

test('a register names each community by its id, and locates it at each address that it has or had', () => {
  const renamed = { ...standing, former: [{ slug: 'jiu', name: '旧社区' }] }
  const { data } = register.safeParse(toRegister([renamed])) as { data: Register }
  const named = listLinks(data).map(({ relation, target, value }) => [relation, target, value])
  const value = { id: 'a', slug: 'hai-yuan', name: '海源社区', district: data.district }
  expect(named).toEqual([
    ['names', 'a', value],
    ['locates', 'hai-yuan', value],
    ['locates', 'jiu', value],
  ])
})
