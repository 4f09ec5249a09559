import {
  type AfterErrorHook,
  APIError,
  AuthenticationError,
  type Config,
  FileUploadError,
  Forbidden,
  Locked,
  LockedAuth,
  MissingFile,
  NotFound,
  type PayloadRequest,
  QueryError,
  UnauthorizedError,
  ValidationError,
} from 'payload'
import { isBadInput } from './bad-input.ts'
import { isConflict } from './conflict.ts'
import { type CodeOf, rowOf } from './declare-errors.ts'
import type { ErrorRow } from './error-row.ts'
import { type ErrorDetail, ExemplarError, type Issue } from './exemplar-error.ts'
import { isTheApps } from './is-the-apps.ts'
import { RequestError } from './request-errors.ts'
import { speakTo } from './spoken.ts'

type RequestCode = CodeOf<typeof RequestError>

/**
 * Gives every error that REST or GraphQL answers a permanent code with its sentences: REST in
 * `errors[0].data: { code, zh, en, issues }`, GraphQL in `extensions.data`; the message is in the language that the
 * request asks for. What Payload tells by itself (its message in that language, the fields that are wrong) stays as it is. What nobody foresaw is answered without its
 * words, which may tell of the database; Payload has logged them by then. What an app's own collections answer stays the
 * app's matter, but for errors of ours.
 */
export const answerError: AfterErrorHook = ({ collection, error, graphqlResult, req, result }) => {
  const thrown = toThrown(error)
  const { logger } = req.payload
  if (collection && isTheApps(collection) && !(thrown instanceof ExemplarError)) {
    if (error.name in loggedHere) logger.error({ err: error })
    return undefined
  }
  const code = toCode(thrown)
  if (isFault(code, thrown)) {
    if (error.name in loggedHere) logger.error({ err: thrown })
  } else logger.debug({ msg: `refused: ${code}`, collection: collection?.slug })
  const data = toDetail(thrown, code)
  const told = toTold(req, { code, thrown })
  if (graphqlResult) {
    const { extensions } = graphqlResult
    const status = told?.status ?? extensions?.statusCode
    return {
      graphqlResult: {
        ...graphqlResult,
        ...(told ? { message: told.message } : {}),
        extensions: { ...extensions, statusCode: status, data },
      },
    }
  }
  const [first, ...others] = (result?.errors ?? []) as { message?: string }[]
  return {
    ...(told?.status === undefined ? {} : { status: told.status }),
    response: {
      ...result,
      errors: [{ ...first, ...(told ? { message: told.message } : {}), data }, ...others],
    },
  }
}

const isFault = (code: string, thrown: unknown): boolean =>
  code === 'unexpected' || (thrown instanceof ExemplarError && thrown.status >= 500)

/** GraphQL wraps what was thrown in an error of its own, and that one in another. */
const toThrown = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'originalError' in error && error.originalError
    ? toThrown(error.originalError)
    : error

const byType: readonly (readonly [new (...input: never[]) => Error, RequestCode])[] = [
  [ValidationError, 'invalid'],
  [QueryError, 'invalid-query'],
  [Forbidden, 'forbidden'],
  [NotFound, 'not-found'],
  [AuthenticationError, 'sign-in-failed'],
  [LockedAuth, 'account-locked'],
  [UnauthorizedError, 'not-signed-in'],
  [Locked, 'being-edited'],
  [MissingFile, 'no-file'],
  [FileUploadError, 'no-file'],
]

/**
 * Errors that Payload is told not to log, by their names: most of them are refusals that are to be expected, of which one
 * line with the code is enough. Those that are faults after all are logged here.
 */
export const loggedHere: NonNullable<Config['loggingLevels']> = Object.fromEntries(
  ['ExemplarError', 'GraphQLError', ...byType.map(([{ name }]) => name), APIError.name].map((name) => [
    name,
    false,
  ]),
)

const byStatus: Readonly<Record<number, RequestCode>> = {
  401: 'not-signed-in',
  403: 'forbidden',
  404: 'not-found',
  413: 'file-too-large',
}

const toCode = (error: unknown): string => {
  if (error instanceof ExemplarError) return error.code
  if (isConflict(error)) return 'written-meanwhile'
  const known = byType.find(([type]) => error instanceof type)
  if (known) return known[1]
  if (isBadInput(error)) return 'bad-request'
  if (!(error instanceof APIError) || !error.isPublic || error.status >= 500) return 'unexpected'
  return byStatus[error.status] ?? 'bad-request'
}

type Told = { readonly message: string; readonly status?: number }

/**
 * What the answer says in place of what was thrown: our own sentences in the language of who asks; of a lost write or a
 * fault nobody should read the database's words; of what Payload says in English alone, ours.
 */
const toTold = (
  req: PayloadRequest,
  { code, thrown }: { code: string; thrown: unknown },
): Told | undefined => {
  const row = rowOf(code)
  if (code === 'written-meanwhile' || code === 'unexpected' || (code === 'bad-request' && isBadInput(thrown)))
    return { status: row.status, message: speakTo(req, row) }
  if (thrown instanceof ExemplarError) return { message: toNamed(req, { row, issues: thrown.data.issues }) }
  // Whoever had a session and has none any more has lost no right.
  if (code === 'forbidden' && req.user === null)
    return { message: speakTo(req, RequestError.rows['not-signed-in']) }
  return code === 'being-edited' ? { message: speakTo(req, row) } : undefined
}

const namedAtMost = 8

/** The sentence of an error, with what it is about where only the sentence is shown. */
const toNamed = (
  req: PayloadRequest,
  { row, issues = [] }: { row: ErrorRow; issues: readonly Issue[] | undefined },
): string => {
  const sentence = speakTo(req, row)
  if (!row.namesIssues || issues.length === 0) return sentence
  const named = issues.slice(0, namedAtMost).map(({ message }) => message)
  return `${sentence}${named.join('、')}${issues.length > namedAtMost ? '……' : ''}`
}

const toDetail = (error: unknown, code: string): ErrorDetail => {
  // The admin's forms mark the fields by `errors`.
  if (error instanceof ExemplarError)
    return rowOf(code).marksFields
      ? ({ ...error.data, errors: error.data.issues } as ErrorDetail)
      : error.data
  const { zh, en } = rowOf(code)
  if (code === 'invalid' && error instanceof ValidationError) {
    const issues = error.data.errors.map(({ message, path }): Issue => ({ path, message }))
    return { ...error.data, code, zh, en, issues }
  }
  if (error instanceof QueryError) return { code, zh, en, issues: toQueryIssues(error) }
  return { code, zh, en }
}

const toQueryIssues = ({ data }: QueryError): Issue[] =>
  (data as unknown as { path: string }[]).map(({ path }) => ({
    path,
    message: RequestError.rows['invalid-query'].zh,
  }))
