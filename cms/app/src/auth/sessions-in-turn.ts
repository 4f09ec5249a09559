import { createTurns } from '@exemplar/shared/turns'
import {
  addDataAndFileToRequest,
  type Collection,
  type CollectionSlug,
  type Endpoint,
  generatePayloadCookie,
  loginOperation,
  type PayloadHandler,
  type PayloadRequest,
  type SanitizedConfig,
} from 'payload'

/** By collection and address of the account. */
const inTurn = createTurns()

/**
 * Lets what writes an account's list of sessions (sign in, refresh, sign out) go one after the other, account by
 * account. Payload reads the account, checks the password and then writes the whole list back: of twenty that sign in
 * at once with one account, nineteen would be signed out again. Changes the endpoints of a config just built.
 */
export const withSessionsInTurn = (config: SanitizedConfig): SanitizedConfig => {
  for (const { auth, endpoints } of config.collections) {
    if (!auth || !endpoints) continue
    wrap(endpoints, '/login', () => signInInTurn)
    for (const path of ['/refresh-token', '/logout'])
      wrap(
        endpoints,
        path,
        (handler) => (req) => inTurn(toKey(req, req.user?.email), async () => handler(req)),
      )
  }
  return config
}

/** In a copy: Payload gives every config of a process the same endpoints, and wrapped twice one waits for itself. */
const wrap = (endpoints: Endpoint[], path: string, change: (handler: PayloadHandler) => PayloadHandler) => {
  for (const [index, endpoint] of endpoints.entries())
    if (endpoint.path === path && endpoint.method === 'post')
      endpoints[index] = { ...endpoint, handler: change(endpoint.handler) }
}

/** The body is read before queueing, so that a slow sender keeps nobody waiting. */
const signInInTurn: PayloadHandler = async (req) => {
  await addDataAndFileToRequest(req)
  return inTurn(toKey(req, req.data?.email), () => signIn(req))
}

/** What Payload's own handler does, which cannot be called after the body has been read. */
const signIn = async (req: PayloadRequest): Promise<Response> => {
  const collection = req.payload.collections[req.routeParams?.collection as CollectionSlug] as Collection
  const { email, password } = req.data ?? {}
  const { token, ...result } = await loginOperation({
    collection,
    data: { email: toText(email), password: toText(password) },
    req,
  })
  const cookie = generatePayloadCookie({
    collectionAuthConfig: collection.config.auth,
    cookiePrefix: req.payload.config.cookiePrefix,
    token: toText(token),
  })
  const visible = collection.config.auth.removeTokenFromResponses ? result : { ...result, token }
  return Response.json(
    { message: req.t('authentication:passed'), ...visible },
    { headers: { 'Set-Cookie': cookie } },
  )
}

const toText = (value: unknown): string => (typeof value === 'string' ? value : '')

const toKey = (req: PayloadRequest, email: unknown): string =>
  `${req.routeParams?.collection}/${toText(email).trim().toLowerCase()}`
