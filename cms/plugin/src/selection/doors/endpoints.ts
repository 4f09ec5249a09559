import { gazetteQuery } from '@exemplar/shared/gazette/entry'
import { announcementActKeys } from '@exemplar/shared/kinds/announcement/acts'
import { listAnnouncementNeeds } from '@exemplar/shared/selection/announcement-needs'
import { toGathered } from '@exemplar/shared/selection/gather'
import { roundBatch, roundRequest } from '@exemplar/shared/selection/record'
import type { Endpoint } from 'payload'
import { z } from 'zod'
import { parseQuery, readBody, readPart, requireUser } from '../../access/request.ts'
import type { ReceivingParts } from '../../media/attachments/receive.ts'
import { findLastRow } from '../../records/stored-rows.ts'
import { actTogether, untilSettled } from '../batch.ts'
import { RoundError } from '../errors.ts'
import { actInRound } from '../operation.ts'
import { listStoredRounds } from '../records.ts'
import { reminderEndpoints } from '../reminders/endpoints.ts'
import { toBoard } from './board.ts'
import { getFile, toFileUpload } from './files.ts'
import { toMaterials } from './materials.ts'
import { getSheet, postSheet } from './sheets.ts'
import { openView, requireActor } from './view.ts'
import { toViewer } from './viewer.ts'
import { listWaitingRounds } from './waiting.ts'

const privately = { headers: { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' } }

/** `POST /api/rounds/:id/acts`: does an act of the round. Answers with what the account sees of it afterwards. */
const postAct: Endpoint = {
  path: '/:id/acts',
  method: 'post',
  handler: async (req) => {
    const user = requireUser(req)
    const round = readPart(req)
    await actInRound({ payload: req.payload, user, round, request: await readBody(req, roundRequest) })
    return Response.json(toBoard(await openView(req, round)), privately)
  },
}

/** `POST /api/rounds/:id/batch`: does several acts of the round, all or none; none where the request is closed meanwhile. Answers with what the account sees afterwards. */
const postBatch: Endpoint = {
  path: '/:id/batch',
  method: 'post',
  handler: async (req) => {
    const user = requireUser(req)
    const round = readPart(req)
    const { acts } = await readBody(req, roundBatch)
    await actTogether({ payload: req.payload, user, round, acts, signal: req.signal })
    return Response.json(toBoard(await openView(req, round)), privately)
  },
}

const settled = z.strictObject({ settled: z.literal('true').optional() })

/**
 * `GET /api/rounds/:id/board`: the round as it stands, to each account what is its own to see; with `settled=true` once
 * what is being done in it is done or undone.
 */
const getBoard: Endpoint = {
  path: '/:id/board',
  method: 'get',
  handler: async (req) => {
    const round = readPart(req)
    const board = toBoard(await openView(req, round))
    if (parseQuery(settled, req).settled === undefined) return Response.json(board, privately)
    await untilSettled({ payload: req.payload, user: requireUser(req) }, round)
    return Response.json(toBoard(await openView(req, round)), privately)
  },
}

const asked = z.strictObject({ act: z.enum(announcementActKeys) })

/** `GET /api/rounds/:id/announcement?act=final-result`: the announcement as the records make it today, and what keeps it from being published. Stores nothing. */
const getAnnouncement: Endpoint = {
  path: '/:id/announcement',
  method: 'get',
  handler: async (req) => {
    const { actor, standing, today } = await openView(req, readPart(req))
    if (toViewer(actor, standing)?.as !== 'city') throw new RoundError('round-refused')
    const { act } = parseQuery(asked, req)
    return Response.json(
      {
        gathered: toGathered(standing, { act, dated: today }),
        needs: listAnnouncementNeeds(standing, { act, today }),
      },
      privately,
    )
  },
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

/** `GET /api/rounds/waiting`: the rounds that an account has a part in, and how much waits for it in each. */
const getWaiting: Endpoint = {
  path: '/waiting',
  method: 'get',
  handler: async (req) => Response.json({ rounds: await listWaitingRounds(req) }, privately),
}

/** `GET /api/rounds/:id/nominations/:community`: the materials of a nomination, as far as they are the account's to see. */
const getNomination: Endpoint = {
  path: '/:id/nominations/:community',
  method: 'get',
  handler: async (req) => {
    const view = await openView(req, readPart(req))
    return Response.json(toMaterials(view, readPart(req, 'community')), privately)
  },
}

/** @param parts where files are received, and kept by their content */
export const toRoundEndpoints = (parts: ReceivingParts): readonly Endpoint[] => [
  ...[postAct, postBatch, getWaiting, getRecords, getBoard, getAnnouncement, getNomination],
  ...[toFileUpload(parts), getFile, getSheet, postSheet, ...reminderEndpoints],
]
