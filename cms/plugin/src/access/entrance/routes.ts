import { type DocumentNode, parse } from 'graphql'
import { ExemplarError, toSentence } from '../../errors/exemplar-error.ts'
import { RequestError } from '../../errors/request-errors.ts'
import { EntranceError } from './errors.ts'
import { hasEndlessFragments, isSubscription } from './graphql.ts'
import { bodyLimits, parseBounded, readLimited } from './read-limited.ts'

type Handle<Rest extends unknown[]> = (request: Request, ...rest: Rest) => Promise<Response>

/**
 * A route of Payload's REST, with an entrance before it. Payload reads some bodies before any collection is known: of a
 * query that is sent as a POST, for its length.
 */
export const guardRest =
  <Rest extends unknown[]>(handle: Handle<Rest>): Handle<Rest> =>
  async (request, ...rest) => {
    try {
      return await handle(await withReadQuery(request), ...rest)
    } catch (error) {
      return answer(error, (told) => told)
    }
  }

/** A route of Payload's GraphQL, with an entrance before it: what could not be answered is not tried. */
export const guardGraphql =
  <Rest extends unknown[]>(handle: Handle<Rest>): Handle<Rest> =>
  async (request, ...rest) => {
    try {
      return await handle(await withReadOperation(request), ...rest)
    } catch (error) {
      return answer(error, ({ message, data }) => ({ message, extensions: { data } }))
    }
  }

type Told = { readonly message: string; readonly data: ExemplarError['data'] }

/** What is no refusal of ours is a fault, and goes on to whoever reports those. */
const answer = (error: unknown, toShape: (told: Told) => object): Response => {
  if (!(error instanceof ExemplarError)) throw error
  const { zh, en } = error.data
  const told = { message: toSentence({ zh, en }), data: error.data }
  return Response.json({ errors: [toShape(told)] }, { status: error.status })
}

/** The headers by which Payload takes a POST for a GET. */
const overriding = ['x-payload-http-method-override', 'x-http-method-override']

const withReadQuery = async (request: Request): Promise<Request> => {
  if (!isDecodable(new URL(request.url).pathname)) throw new RequestError('bad-request')
  if (!overriding.some((name) => request.headers.get(name) === 'GET') || request.method !== 'POST')
    return request
  const text = await readLimited(request, toLimit(request))
  if (request.headers.get('content-type') === 'application/json') requireObject(text)
  return withBody(request, text)
}

const isDecodable = (path: string): boolean => {
  try {
    return decodeURIComponent(path) !== ''
  } catch {
    return false
  }
}

/** Tokens of a query: some ten times what the largest page of the admin would ask for. */
const mostTokens = 10_000

const withReadOperation = async (request: Request): Promise<Request> => {
  if (request.headers.get('content-type')?.split(';', 1)[0]?.trim() !== 'application/json')
    throw new EntranceError('wrong-content-type')
  const text = await readLimited(request, toLimit(request))
  const { query } = requireObject(text)
  const document = typeof query === 'string' ? parseQuery(query) : undefined
  if (!document || hasEndlessFragments(document) || isSubscription(document))
    throw new RequestError('bad-request')
  return withBody(request, text)
}

const parseQuery = (query: string): DocumentNode | undefined => {
  try {
    return parse(query, { maxTokens: mostTokens })
  } catch {
    return undefined
  }
}

/** Who shows nothing that could be an account's sends no more than signing in takes. */
const toLimit = ({ headers }: Request): number =>
  headers.has('authorization') || headers.has('cookie') ? bodyLimits.json : bodyLimits.anonymous

const requireObject = (text: string): Record<string, unknown> => {
  try {
    const json = parseBounded(text)
    if (typeof json === 'object' && json !== null && !Array.isArray(json))
      return json as Record<string, unknown>
  } catch {
    // Said below.
  }
  throw new RequestError('bad-request')
}

const withBody = ({ headers, method, signal, url }: Request, body: string): Request =>
  new Request(url, { headers, method, signal, body })
