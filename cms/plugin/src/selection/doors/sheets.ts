import { calendarDate, recorded } from '@exemplar/shared/scalars'
import { toFileTitle } from '@exemplar/shared/text/file-name'
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { readsByItself } from '../../access/entrance/guard-entrance.ts'
import { parseQuery, readPart, requireUser } from '../../access/request.ts'
import { MediaError } from '../../media/errors.ts'
import { inspectOffice } from '../../media/inspect/office/office.ts'
import { answerSheet, readSheetOf } from '../../sheets/doors.ts'
import { readSheet } from '../../sheets/read-sheet.ts'
import { writeSheet } from '../../sheets/write/write-sheet.ts'
import { RoundError } from '../errors.ts'
import { listSheets, type OfferedSheet } from '../sheets/list-sheets.ts'
import { openContext } from '../sheets/open-context.ts'
import { toPreview } from '../sheets/preview.ts'
import { stageSheets } from '../sheets/sheets.ts'
import type { StageSheet } from '../sheets/stages/stage-sheet.ts'
import { roundSheets, type SheetAct, sheetActs } from '../sheets/titles.ts'
import { openView } from './view.ts'

const handed = z.strictObject({ as: z.enum(['template', 'standing']) })

/**
 * `GET /api/rounds/:id/sheets/:sheet?as=template`: the sheet of a stage with what waits for the account in it; `as=standing`:
 * the stage as it stands for the account. Neither holds more than its board.
 */
export const getSheet: Endpoint = {
  path: '/:id/sheets/:sheet',
  method: 'get',
  handler: async (req) => {
    const { act, context, offered } = await open(req)
    const { as } = parseQuery(handed, req)
    if (as === 'template' ? !offered.mayRecord : !offered.hasStanding) throw new RoundError('unknown-sheet')
    const { columns, notes, standing, waiting } = stageSheets[act](context)
    const title = `${context.board.title}${roundSheets[act].zh}`
    const bytes = writeSheet({
      ...{ name: roundSheets[act].zh, title, columns },
      notes: as === 'template' ? notes : [`${context.view.today}导出，共${countPlaces(standing)}个社区。`],
      rows: as === 'template' ? waiting : standing,
      room: 50,
    })
    const name = toFileTitle(as === 'template' ? title : `${title}（已记）`)
    return answerSheet(bytes, { name, plain: act })
  },
}

/** A community may have several rows. */
const countPlaces = (rows: StageSheet['standing']): number =>
  new Set(rows.map(({ community, district }) => `${district} ${community}`)).size

const sent = z.strictObject({
  name: recorded.max(200),
  /** The day of rows that say none. */
  date: calendarDate.optional(),
})

/**
 * `POST /api/rounds/:id/sheets/:sheet?name=`: reads a sheet that somebody filled in, and answers with what it would record,
 * row by row, and what is wrong where. Records nothing: its requests go to `POST …/batch`.
 */
export const postSheet: Endpoint = {
  path: '/:id/sheets/:sheet',
  method: 'post',
  custom: readsByItself,
  handler: async (req) => {
    requireUser(req)
    const { name, date } = parseQuery(sent, req)
    const { act, context, offered, round } = await open(req, date)
    if (!offered.mayRecord) throw new RoundError('unknown-sheet')
    const bytes = await readSheetOf(req)
    const sheet = stageSheets[act](context)
    const read = await readSheet(
      { bytes, name },
      {
        ...{ key: 'community', columns: sheet.columns, part: sheet.parts?.column },
      },
      req.signal,
    )
    if (act === 'survey') await requireKept(bytes, name)
    const preview = await toPreview(req, { act, context, read, round, sheet })
    return Response.json(preview, { headers: { 'Cache-Control': 'no-store' } })
  },
}

type Opened = {
  readonly round: string
  readonly act: SheetAct
  readonly context: Awaited<ReturnType<typeof openContext>>
  readonly offered: OfferedSheet
}

/** A sheet that the board of the account offers. Throws `unknown-sheet`. */
const open = async (req: PayloadRequest, date?: string): Promise<Opened> => {
  const round = readPart(req)
  const view = await openView(req, round)
  const { data: act } = z.enum(sheetActs).safeParse(readPart(req, 'sheet'))
  const context = await openContext(req, view, { act, date })
  const offered = listSheets(context.board).find((one) => one.act === act)
  if (!act || !offered) throw new RoundError('unknown-sheet')
  return { round, act, context, offered }
}

/** The sheet of a survey is kept with its records: what could not be kept is said before anything is recorded. */
const requireKept = async (bytes: Uint8Array, name: string): Promise<void> => {
  if (!/\.xlsx$/i.test(name)) throw new RoundError('survey-not-kept')
  const { faults } = await inspectOffice(bytes)
  if (faults.length > 0)
    throw new MediaError(
      'file-not-clean',
      faults.map((message) => ({ path: 'file', message })),
    )
}
