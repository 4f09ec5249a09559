import { toSavedHeaders } from '@exemplar/shared/media/file-headers'
import type { PayloadRequest } from 'payload'
import { readBytes } from '../access/entrance/read-limited.ts'
import { SheetError } from './errors.ts'
import { mostOfSheet } from './grid.ts'
import { sheetType } from './sheet-type.ts'

/** The sheet that a request brings. Throws `sheet-too-large`. */
export const readSheetOf = async (req: PayloadRequest): Promise<Uint8Array> => {
  if (Number(req.headers.get('content-length')) > mostOfSheet.bytes) throw new SheetError('sheet-too-large')
  return readBytes(req, mostOfSheet.bytes)
}

/** A workbook to be saved, by its name in Chinese and, for programs that know none, in `plain` letters. */
export const answerSheet = (
  bytes: Uint8Array<ArrayBuffer>,
  { name, plain }: { name: string; plain: string },
): Response =>
  new Response(bytes, {
    headers: {
      ...toSavedHeaders({ type: sheetType, name: `${name}.xlsx`, plain: `${plain}.xlsx` }),
      'Cache-Control': 'no-store',
    },
  })
