import { type AfterErrorHook, APIError, Forbidden, Locked, LockedAuth, MissingFile } from 'payload'
import { expect, test } from 'vitest'
import { FieldError } from '../fields/errors.ts'
import { answerError } from './answer-error.ts'
import { toSentence } from './exemplar-error.ts'
import { RequestError } from './request-errors.ts'

type Told = { status?: number; response?: { errors: object[] }; graphqlResult?: object }
const lines: string[] = []
const logger = {
  debug: ({ msg }: { msg: string }) => lines.push(msg),
  error: ({ err }: { err: Error }) => lines.push(`fault: ${err.message}`),
}
const answer = (error: unknown, more: object) =>
  answerError({
    error,
    context: {},
    req: { payload: { logger } },
    ...more,
  } as unknown as Parameters<AfterErrorHook>[0]) as Told
const overRest = (error: unknown, message = '原话') => answer(error, { result: { errors: [{ message }] } })
const overGraphql = (error: Error) =>
  answer({ originalError: error }, { graphqlResult: { message: error.message, extensions: { data: {} } } })

test('what nobody foresaw is a 500 without its words, over REST and GraphQL', () => {
  const fault = new Error('select password from users')
  for (const error of [fault, Object.assign(fault, { status: 418 }), new APIError('inside', 500)])
    for (const told of [overRest(error, error.message), overGraphql(error)]) {
      expect(JSON.stringify(told)).toContain('"code":"unexpected"')
      expect(JSON.stringify(told)).not.toMatch(/password|inside/)
    }
  expect(overRest(fault).status).toBe(500)
  expect(overGraphql(fault).graphqlResult).toMatchObject({ extensions: { statusCode: 500 } })
})

test('a write that lost against another is a 409 over both', () => {
  const busy = Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY' })
  expect(overRest(busy)).toMatchObject({
    status: 409,
    response: {
      errors: [
        { message: toSentence(RequestError.rows['written-meanwhile']), data: { code: 'written-meanwhile' } },
      ],
    },
  })
  expect(overGraphql(busy).graphqlResult).toMatchObject({
    extensions: { statusCode: 409, data: { code: 'written-meanwhile' } },
  })
})

test.each([
  [new Forbidden(), 'forbidden'],
  [new LockedAuth(), 'account-locked'],
  [new MissingFile(), 'no-file'],
  [new APIError('No User', 400), 'bad-request'],
  [new APIError('gone', 404), 'not-found'],
])('what Payload says by itself stands beside the code: %s', (error, code) => {
  const told = overRest(error)
  expect(told.status).toBeUndefined()
  expect(told.response?.errors).toMatchObject([{ message: '原话', data: { code } }])
})
const chinese = { headers: new Headers({ 'accept-language': 'zh-CN' }), i18n: { language: 'zh' } }
const english = { headers: new Headers({ cookie: 'a=b; payload-lng=en' }), i18n: { language: 'en' } }
const program = { headers: new Headers({ 'accept-language': '*' }), i18n: { language: 'zh' } }
const said = (error: Error, req: object) =>
  (
    answer(error, { req: { ...req, payload: { logger } }, result: { errors: [{ message: error.message }] } })
      .response?.errors[0] as { message: string } | undefined
  )?.message

test('a sentence of ours is told in the language that is asked for, and in both where none is', () => {
  const error = new RequestError('unknown-document')
  expect(said(error, chinese)).toBe('没有这份稿件，或您无权查看。')
  expect(said(error, english)).toBe('There is no such document, or you may not see it.')
  expect(said(error, program)).toBe(
    '没有这份稿件，或您无权查看。 There is no such document, or you may not see it.',
  )
})

test('whose session has ended is told so, and what Payload says in English alone is said in ours', () => {
  expect(said(new Forbidden(), { ...chinese, user: null })).toContain('登录已过期')
  expect(said(new Forbidden(), { ...chinese, user: { id: 'a' } })).not.toContain('登录已过期')
  expect(said(new Locked('Document with ID 1 is currently locked'), chinese)).toBe(
    '别人正在编辑这项内容，没有保存。请稍后再试。',
  )
})

test('what keeps something from being deleted is named in the sentence, of many the first', () => {
  const uses = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ path: `stories/${index}`, message: `第${index}篇` }))
  expect(said(new FieldError('in-use', uses(2)), chinese)).toBe(
    '其他内容正在使用它，不能删除。请先改掉下列各处：第0篇、第1篇',
  )
  expect(said(new FieldError('in-use', uses(9)), chinese)).toMatch(/第7篇……$/)
})

test('a refusal is a line with its code, and a fault is told with all that is known of it', () => {
  lines.length = 0
  overRest(new Forbidden())
  overRest(new RequestError('bad-request'))
  overGraphql(new RequestError('not-found'))
  overRest(new APIError('inside', 500))
  // Payload logs by itself what has a name of its own.
  overRest(new TypeError('x'))
  expect(lines).toEqual(['refused: forbidden', 'refused: bad-request', 'refused: not-found', 'fault: inside'])
})
