import {
  canAccessAdmin,
  createLocalReq,
  executeAuthStrategies,
  getPayload,
  type Payload,
  type ServerFunctionHandler,
  UnauthorizedError,
} from 'payload'
import { z } from 'zod'
import type { CodeOf } from '../../errors/declare-errors.ts'
import { toSentence } from '../../errors/exemplar-error.ts'
import { RequestError } from '../../errors/request-errors.ts'
import { isAnswerable } from './answerable.ts'

/** What Next has for whoever answers a server function; the plugin does not depend on it. */
type OfNext = {
  /** `headers` of `next/headers`. */
  readonly headers: () => Promise<Headers>
  /** `notFound` of `next/navigation`: the one refusal that Next answers everywhere as what it is. */
  readonly refuse: () => never
}

const id = z.union([z.string(), z.number()]).nullish()
/** What comes from a browser, whatever its type says. */
const called = z.object({ name: z.string(), args: z.looseObject({ id, docID: id }) })

/** What a form or a table that is open asks while somebody writes: told in words, because a refusal of Next draws the page anew, which without a session is the one to sign in at. */
const askedWhileWriting: readonly string[] = ['form-state', 'table-state']

/**
 * Payload's handler of server functions, by which the admin has forms and lists drawn, with an entrance before it: what
 * nobody may ask, or nobody can answer, is refused before it is tried, and the log has a debug line of it. Payload
 * itself answers most of that as a fault, with an ERROR and a stack.
 */
export const guardServerFunctions =
  (handle: ServerFunctionHandler, { headers, refuse }: OfNext): ServerFunctionHandler =>
  async (asked) => {
    const { config, importMap } = asked
    const payload = await getPayload({ config, importMap, cron: true })
    const code = await findObstacle(asked, { payload, headers: await headers() })
    if (code === undefined) return handle(asked)
    payload.logger.debug({ msg: `refused: ${code}`, serverFunction: String(asked.name).slice(0, 50) })
    if (code === 'not-signed-in' && askedWhileWriting.includes(asked.name))
      return { errors: [{ message: toSentence(RequestError.rows[code]) }] }
    return refuse()
  }

type Asked = Parameters<ServerFunctionHandler>[0]
type Asking = { readonly payload: Payload; readonly headers: Headers }

const findObstacle = async (
  asked: Asked,
  asking: Asking,
): Promise<CodeOf<typeof RequestError> | undefined> => {
  const { data } = called.safeParse(asked)
  if (!data) return 'bad-request'
  const isTheApps = Object.hasOwn(asked.serverFunctions ?? {}, data.name)
  if (!isTheApps && !isAnswerable(data, asking.payload)) return 'not-found'
  return (await maySeeAdmin(asking)) ? undefined : 'not-signed-in'
}

/** As Payload sees it, which opens the page for the first account to nobody, while there is none. */
const maySeeAdmin = async ({ headers, payload }: Asking): Promise<boolean> => {
  const { user } = await executeAuthStrategies({ headers, payload })
  const req = await createLocalReq({ req: { headers, user } }, payload)
  return canAccessAdmin({ req }).then(
    () => true,
    (error: unknown) => {
      if (error instanceof UnauthorizedError) return false
      throw error
    },
  )
}
