import { toFileTitle } from '@exemplar/shared/text/file-name'
import { makeZip } from 'client-zip'
import type { Archive } from '../board/find-archive.ts'
import { toBoard } from '../board/find-board.ts'
import type { BoardInputs } from '../board/inputs.ts'
import { makeWork, type Tools, type Work } from '../recipe.ts'
import { toZipDate } from '../zip-date.ts'
import { contentsName, createContents } from './contents.ts'

/**
 * Boards as one file, each in the folder of its district, with a list of contents at its end: a board is made when it is
 * its turn and let go when it is sent, so that no more than one is held. The same boards give the same bytes.
 */
export async function* streamArchive(
  { frame, communities }: Archive,
  { tools, signal }: { tools: Tools; signal: AbortSignal },
): AsyncIterable<Uint8Array> {
  const lastModified = toZipDate(frame.set.at)
  const boards = listBoards(communities, frame)
  const stream = makeZip(listFiles(boards, { tools, signal, lastModified }), { buffersAreUTF8: true })
  const reader = stream.getReader()
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

/** Each named when it is its turn: naming all of them would keep pages waiting. */
function* listBoards(communities: Archive['communities'], frame: Archive['frame']) {
  for (const community of communities) yield toBoard(frame, community)
}

type File = { readonly name: string; readonly input: Uint8Array; readonly lastModified: Date }

async function* listFiles(
  boards: Iterable<Work<BoardInputs>>,
  { tools, signal, lastModified }: { tools: Tools; signal: AbortSignal; lastModified: Date },
): AsyncGenerator<File> {
  const contents = createContents()
  const taken = new Set<string>()
  for await (const { board, bytes } of makeAhead(boards, tools)) {
    if (signal.aborted) return
    const name = toName(board, taken)
    contents.add(board, { name, bytes })
    yield { name, input: bytes, lastModified }
  }
  yield { name: contentsName, input: contents.toBytes(), lastModified }
}

/** Makes one board after the other, the next one while the one before it is sent. */
async function* makeAhead(boards: Iterable<Work<BoardInputs>>, tools: Tools) {
  let making: Promise<{ board: Work<BoardInputs>; bytes: Uint8Array }> | undefined
  for (const board of boards) {
    const ready = making
    making = makeWork(board, tools).then((bytes) => ({ board, bytes }))
    // Whoever awaits it is told; until then nobody is.
    making.catch(() => undefined)
    if (ready) yield await ready
  }
  if (making) yield await making
}

/** Two communities of one district may have one name: the second has its address in it. */
const toName = ({ recipe, inputs }: Work<BoardInputs>, taken: Set<string>): string => {
  const folder = toFileTitle(inputs.community.district)
  const usual = `${folder}/${recipe.toFileName(inputs)}`
  const name = taken.has(usual) ? usual.replace(/\.pdf$/, `-${inputs.community.slug}.pdf`) : usual
  taken.add(name)
  return name
}
