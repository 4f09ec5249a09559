import { RenderServerComponent } from '@payloadcms/ui/elements/RenderServerComponent'
import type { DocumentViewServerProps } from 'payload'
import { RequestError } from '../../errors/request-errors.ts'
import { type Board, toBoard } from '../../selection/doors/board.ts'
import { openView } from '../../selection/doors/view.ts'
import { RoundError } from '../../selection/errors.ts'

/** The tab of the board with the board in it: it is there before any script, and is not asked for only then. */
export const RoundPage = async ({ initPageResult: { docID, req } }: DocumentViewServerProps) => {
  const first = docID === undefined ? undefined : await findBoard(req, String(docID))
  return RenderServerComponent({
    Component: roundView,
    clientProps: { first },
    importMap: req.payload.importMap,
  })
}

/** Its part for browsers, found by its name: what is built for one side is not imported by the other. */
const roundView = 'payload-plugin-exemplar/client#RoundView'

/** Nothing where there is none for the account: the view asks again, and tells why. */
const findBoard = async (
  req: DocumentViewServerProps['initPageResult']['req'],
  round: string,
): Promise<Board | undefined> => {
  try {
    return toBoard(await openView(req, round))
  } catch (error) {
    if (error instanceof RoundError || error instanceof RequestError) return undefined
    throw error
  }
}
