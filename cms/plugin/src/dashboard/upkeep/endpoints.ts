import type { Endpoint, PayloadRequest } from 'payload'
import { toActor } from '../../access/actor.ts'
import { RequestError } from '../../errors/request-errors.ts'
import { DashboardError } from '../errors.ts'
import { tryMail } from './test-mail.ts'
import { readUpkeep } from './upkeep.ts'

/** Throws for everybody but administrators. */
const requireAdministrator = (req: PayloadRequest): void => {
  const actor = toActor(req.user)
  if (!actor) throw new RequestError('not-signed-in')
  if (actor.role !== 'administrator') throw new DashboardError('upkeep-refused')
}

const answer = (body: unknown): Response => Response.json(body, { headers: { 'Cache-Control': 'no-store' } })

/** `GET /api/upkeep`: accounts, mails and backups, for administrators alone. */
const read: Endpoint = {
  path: '/upkeep',
  method: 'get',
  handler: async (req) => {
    requireAdministrator(req)
    return answer(await readUpkeep(req.payload))
  },
}

/** `POST /api/upkeep/test-mail`: sends one to the administrator who asks, and says what came of it. */
const testMail: Endpoint = {
  path: '/upkeep/test-mail',
  method: 'post',
  handler: async (req) => {
    requireAdministrator(req)
    return answer(await tryMail(req))
  },
}

export const upkeepEndpoints: Endpoint[] = [read, testMail]
