import { toBeijingDate } from '@exemplar/shared/beijing'
import { gazetteQuery } from '@exemplar/shared/gazette/entry'
import { listAnnouncementNeeds } from '@exemplar/shared/selection/announcement-needs'
import { toGathered } from '@exemplar/shared/selection/gather'
import { roundRequest } from '@exemplar/shared/selection/record'
import type { RoundStanding } from '@exemplar/shared/selection/standing'
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { toActor } from '../access/actor.ts'
import { parseQuery, readBody, readPart, requireUser } from '../access/request.ts'
import { RequestError } from '../errors/request-errors.ts'
import { findLastRow } from '../records/stored-rows.ts'
import { toBoard } from './board.ts'
import { RoundError } from './errors.ts'
import { actInRound, findRound } from './operation.ts'
import { listStoredRounds } from './records.ts'
import { findStanding } from './standing-of.ts'
import { toViewer } from './viewer.ts'

const privately = { headers: { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' } }

/** `POST /api/rounds/:id/acts`: does an act of the round. Answers with what the account sees of it afterwards. */
const postAct: Endpoint = {
  path: '/:id/acts',
  method: 'post',
  handler: async (req) => {
    const user = requireUser(req)
    const round = readPart(req)
    await actInRound({ payload: req.payload, user, round, request: await readBody(req, roundRequest) })
    return Response.json(toBoard(requireActor(req), await requireStanding(req, round)), privately)
  },
}

/** `GET /api/rounds/:id/board`: the round as it stands, to each account what is its own to see. */
const getBoard: Endpoint = {
  path: '/:id/board',
  method: 'get',
  handler: async (req) => {
    const actor = requireActor(req)
    return Response.json(toBoard(actor, await requireStanding(req, readPart(req))), privately)
  },
}

const asked = z.strictObject({ act: z.enum(['public-notice', 'final-result']) })

/** `GET /api/rounds/:id/announcement?act=final-result`: the announcement as the records make it today, and what keeps it from being published. Stores nothing. */
const getAnnouncement: Endpoint = {
  path: '/:id/announcement',
  method: 'get',
  handler: async (req) => {
    const actor = requireActor(req)
    const standing = await requireStanding(req, readPart(req))
    if (toViewer(actor, standing)?.as !== 'city') throw new RoundError('round-refused')
    const { act } = parseQuery(asked, req)
    const today = toBeijingDate(Date.now())
    return Response.json(
      {
        gathered: toGathered(standing, { act, dated: today }),
        needs: listAnnouncementNeeds(standing, { act, today }),
      },
      privately,
    )
  },
}

const requireActor = (req: PayloadRequest) => {
  const actor = toActor(req.user)
  if (!actor) throw new RequestError('not-signed-in')
  return actor
}

/** Whoever has no part in rounds is not told whether one is open either. */
const requireStanding = async (req: PayloadRequest, round: string): Promise<RoundStanding> => {
  await findRound(req, round)
  const standing = await findStanding(req, round)
  if (!standing) throw new RoundError('round-not-open')
  return standing
}

/** `GET /api/rounds/records?after=N&limit=M`: the records of all rounds as stored, for the auditor of the city alone. */
const getRecords: Endpoint = {
  path: '/records',
  method: 'get',
  handler: async (req) => {
    const { role, district, unit } = requireActor(req)
    if (role !== 'auditor' || district !== undefined || unit !== undefined)
      throw new RoundError('records-refused')
    const records = await listStoredRounds(req, parseQuery(gazetteQuery, req))
    const latest = (await findLastRow(req, 'round-records'))?.number ?? 0
    return Response.json({ latest, records }, privately)
  },
}

export const roundEndpoints: readonly Endpoint[] = [postAct, getBoard, getAnnouncement, getRecords]
