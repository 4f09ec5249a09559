import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { create } from 'fontkitten'
import { fontFiles, fontFolders } from './fonts.ts'
import type { Job, Outcome } from './job.ts'

// The thread that sets type: it has the compiler in memory, and goes with it when something breaks.

const workspace = join(import.meta.dirname, '..')
/** What earlier sheets left in the compiler is dropped after so many that did not need it. */
const keptFor = 2

const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [...fontFolders] }] })

/** The characters of a face, which is not kept beside the compiler's own. */
const readCharacters = (file: string): ReadonlySet<number> => {
  const face = create(readFileSync(file))
  return new Set(face.isCollection ? [] : face.characterSet)
}
// The weights of the serif all have the same characters.
const faces = [fontFiles[0], fontFiles.at(-1)].flatMap((file) =>
  file === undefined ? [] : readCharacters(file),
)

/** Characters of what is said that some face cannot show: a board with a hole in a name is worse than none. */
const listMissing = (said: string): string[] =>
  [...new Set(said)].filter((letter) =>
    faces.some((characters) => !characters.has(letter.codePointAt(0) ?? 0)),
  )

const toSaidPath = (name: string): string => join(workspace, 'said', name)

const set = ({ drawing, frame, own, at, attached, pictures = {}, tagged = false }: Job): Outcome => {
  const said = { frame: JSON.stringify(frame), own: JSON.stringify(own) }
  const missing = listMissing(said.frame + said.own)
  if (missing.length > 0) return { missing: missing.join('') }
  const shown = Object.entries(pictures)
  try {
    for (const [name, bytes] of shown) compiler.mapShadow(toSaidPath(name), Buffer.from(bytes))
    // Files that are only said to be there. What is read from a file that is the same is known from the sheet before.
    for (const [name, text] of Object.entries({ ...said, ...(attached !== undefined && { attached }) }))
      compiler.mapShadow(toSaidPath(`${name}.json`), Buffer.from(text))
    const pdf = compiler.pdf(
      { mainFilePath: join(workspace, drawing) },
      { creationTimestamp: Math.floor(Date.parse(at) / 1_000), pdfTags: tagged },
    )
    // In memory of its own, so that it is handed over and not copied.
    return { pdf: new Uint8Array(pdf) }
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) }
  } finally {
    for (const [name] of shown) compiler.unmapShadow(toSaidPath(name))
    compiler.evictCache(keptFor)
  }
}

parentPort?.on('message', (job: Job) => {
  const outcome = set(job)
  parentPort?.postMessage(outcome, 'pdf' in outcome ? [outcome.pdf.buffer] : [])
})
