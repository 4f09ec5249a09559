import { toFileName } from '@exemplar/shared/media/published-file'
import { recorded } from '@exemplar/shared/scalars'
import { listNamedFiles } from '@exemplar/shared/selection/record'
import type { RoundStanding } from '@exemplar/shared/selection/standing'
import type { File as RecordFile } from '@exemplar/shared/selection/told'
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { readsByItself } from '../../access/entrance/guard-entrance.ts'
import { readBytes } from '../../access/entrance/read-limited.ts'
import { parseQuery, readPart } from '../../access/request.ts'
import { openFileAnswer } from '../../gazette/door/file-answer.ts'
import { type ReceivingParts, receive } from '../../media/attachments/receive.ts'
import { RoundError } from '../errors.ts'
import { openView } from './view.ts'
import { toViewer } from './viewer.ts'

/** In bytes: minutes, sheets and evidence are documents. */
const largest = 20 * 1024 * 1024

const named = z.strictObject({ name: recorded.max(200) })

/**
 * `POST /api/rounds/:id/files?name=`: takes the bytes of a file that a record of the round is to name, and answers with
 * what the record says of it. It stands in the store by its content, where nobody finds it but through a record.
 */
export const toFileUpload = (parts: ReceivingParts): Endpoint => ({
  path: '/:id/files',
  method: 'post',
  custom: readsByItself,
  handler: async (req) => {
    const { actor, standing } = await openView(req, readPart(req))
    const viewer = toViewer(actor, standing)
    // Nothing that a unit records has files, and an auditor changes nothing.
    if (!viewer || viewer.as === 'unit' || actor.role === 'auditor') throw new RoundError('round-refused')
    const { name } = parseQuery(named, req)
    const data = Buffer.from(await readBytes(req, largest))
    const file = { data, name, size: data.length, mimetype: 'application/octet-stream' }
    const received = await receive(req, file, parts)
    const told: RecordFile = { id: toFileName(received), name: received.name, digest: received.sha256 }
    return Response.json(told, { status: 201, headers: { 'Cache-Control': 'no-store' } })
  },
})

/** `GET /api/rounds/:id/files/:file`: a file that a record of the round names, for who answers for the round. */
export const getFile: Endpoint = {
  path: '/:id/files/:file',
  method: 'get',
  handler: async (req) => {
    const { actor, standing } = await openView(req, readPart(req))
    if (toViewer(actor, standing)?.as !== 'city') throw new RoundError('round-refused')
    const asked = readPart(req, 'file')
    const file = listFiles(standing).find(({ id }) => id === asked)
    return (file && (await answer(req, file))) ?? toMissing()
  },
}

const toMissing = (): never => {
  throw new RoundError('unknown-file')
}

const answer = (req: PayloadRequest, { id, name }: RecordFile): Promise<Response | undefined> =>
  openFileAnswer(req, { name: id, saveAs: name, headers: { 'cache-control': 'private, no-cache' } })

/** Every file that a record of the round names. */
const listFiles = ({ decision, nominations, objections }: RoundStanding): RecordFile[] =>
  [
    ...[...nominations.values()].flatMap(({ course }) => course),
    ...[...objections.values()].flatMap(({ received, steps }) => [received, ...steps]),
    ...(decision ? [decision] : []),
  ].flatMap(listNamedFiles)
