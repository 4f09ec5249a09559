import { expect, test } from 'vitest'
import type { BuiltCms } from '../../support/built-cms.ts'
import { openServerFunctions } from '../../support/server-functions.ts'

type Headers = Readonly<Record<string, string>>
type At = () => { readonly cms: BuiltCms; readonly signIn: () => Promise<Headers> }

/** What is called of the admin, and how it was answered; what the log had to say of it. */
const callFunctions = async (
  cms: BuiltCms,
  asked: readonly (readonly [name: string, args: unknown])[],
  headers: Headers = {},
) => {
  const send = await openServerFunctions(cms)
  const before = { log: cms.log().length, errors: cms.errors().length }
  const answers = []
  for (const [name, args] of asked)
    answers.push({ name, args, ...(await send(JSON.stringify([{ name, args }]), headers)) })
  return { answers, told: cms.log().slice(before.log) + cms.errors().slice(before.errors) }
}

const functions = [
  ...['copy-data-from-locale', 'form-state', 'get-default-layout', 'get-folder-results-component-and-data'],
  ...['get-upcoming-scheduled-publish', 'render-document', 'render-document-slots', 'render-field'],
  ...['render-list', 'render-widget', 'schedule-publish', 'slugify', 'table-state'],
]

/** What the admin has drawn by Payload's server functions: nobody, junk and other sites are told so, and it is no fault. */
export const tellServerFunctions = (at: At): void => {
  tellRefused(at)
  tellLong(at)
  tellUnreadable(at)
}

const tellRefused = (at: At): void => {
  test('nobody, and whoever had a session, is drawn nothing of the admin, and the log has no stack of it', async () => {
    const args = { collectionSlug: 'stories', schemaPath: 'stories', operation: 'create' }
    for (const headers of [{}, { Authorization: 'JWT no.longer.good' }]) {
      const asked = [...functions, 'constructor'].map((name) => [name, args] as const)
      const { answers, told } = await callFunctions(at().cms, asked, headers)
      for (const { name, status, text } of answers) {
        // These are asked while somebody writes, and Payload's form takes no other refusal without leaving the page.
        const isWritten = ['form-state', 'table-state'].includes(name)
        expect([name, status]).toEqual([name, isWritten ? 200 : 404])
        if (isWritten) expect(text).toContain('登录已过期')
        expect(text).not.toContain('importMap')
      }
      expect(told).toBe('')
    }
  })

  test('a function of the admin is called by a name and with arguments that it has, or not at all', async () => {
    const headers = await at().signIn()
    const { answers, told } = await callFunctions(
      at().cms,
      [
        ...['constructor', '__proto__', 'nix', '', 5, null].map((name) => [name as string, {}] as const),
        ...functions
          .filter((name) => name !== 'get-default-layout')
          .flatMap((name) =>
            [
              undefined,
              5,
              [],
              {},
              { collectionSlug: 'constructor', schemaPath: 7, widgetSlug: {}, doc: 5 },
            ].map((args) => [name, args] as const),
          ),
        ['form-state', { collectionSlug: { a: 1 }, formState: {} }],
        ['render-document', { collectionSlug: 'stories', docID: {} }],
        ['render-field', { schemaPath: 'collection.stories.nix' }],
        ['slugify', { collectionSlug: 'stories', path: {} }],
        ['table-state', { collectionSlug: ['stories', 'nix'] }],
        ['schedule-publish', { doc: { relationTo: 'stories', value: 1 }, type: 'publish' }],
      ],
      headers,
    )
    for (const { name, args, status } of answers) expect([name, args, status]).toEqual([name, args, 404])
    expect(told).toBe('')
    const drawn = await callFunctions(
      at().cms,
      [
        [
          'form-state',
          { collectionSlug: 'districts', schemaPath: 'districts', operation: 'create', data: {} },
        ],
      ],
      headers,
    )
    expect(drawn.answers[0]?.status).toBe(200)
    expect(drawn.answers[0]?.text).toContain('"code":{')
  })
}

const tellLong = (at: At): void => {
  test('the form of a document as long as they may be is drawn for its writer', async () => {
    const session = await at().signIn()
    const headers = { ...session, cookie: session.Authorization?.replace('JWT ', 'payload-token=') ?? '' }
    const text = '社区'.repeat(700_000)
    const args = {
      ...{
        collectionSlug: 'districts',
        schemaPath: 'districts',
        operation: 'create',
        renderAllFields: false,
      },
      formState: { name: { value: text, initialValue: text } },
    }
    const { answers, told } = await callFunctions(at().cms, [['form-state', args]], headers)
    expect([answers[0]?.status, told]).toEqual([200, ''])
    expect(answers[0]?.text).toContain('"name":{')
  })
}

const tellUnreadable = (at: At): void => {
  test('what is no call of a function, or from elsewhere, is refused before it is read as one', async () => {
    const { cms } = at()
    const send = await openServerFunctions(cms)
    const before = cms.errors().length
    const call = JSON.stringify([{ name: 'form-state', args: {} }])
    const form = new FormData()
    form.set('0', '[')
    const multipart = { 'content-type': 'multipart/form-data; boundary=x' }
    for (const [status, body, headers] of [
      ...['', 'x', '{}', '5', '[', '["$Q1"]', '[{"name":"$1f"}]'].map((body) => [400, body] as const),
      ...['[]', '[null]', '[5]', '[{"name":"$$form-state"}]'].map((body) => [404, body] as const),
      [400, form],
      [400, 'x', multipart],
      [413, JSON.stringify(['x'.repeat(64 * 1024)])],
      [413, JSON.stringify(['x'.repeat(10 * 1024 * 1024)]), { cookie: 'payload-token=x' }],
      [403, call, { origin: 'http://evil.example' }],
      [403, call, { origin: 'null' }],
      [403, call, { origin: 'no address' }],
    ] as const) {
      const told = await send(body, headers)
      expect([body, headers, told.status]).toEqual([body, headers, status])
    }
    expect(cms.errors().slice(before)).toBe('')
  })
}
