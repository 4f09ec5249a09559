/**
 * Makes what checks the gazette in a browser: one script for the page of the site, and the same with its styles as one
 * file that people keep. The same sources give the same bytes: the digest of that file is printed on official documents.
 */
import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { toClassicScript } from './script.ts'
import { toTool } from './tool.ts'

const at = (path: string): URL => new URL(path, import.meta.url)
const folder = at('made/')

const code = await toClassicScript(at('../src/verify/main.ts'))
const styles = ['styles/tokens', 'styles/base', 'styles/print', 'verify/check', 'verify/answers']
const sheets = await Promise.all(
  [...styles.map((name) => `../src/${name}.css`), 'tool.css'].map((path) => readFile(at(path), 'utf8')),
)
const tool = toTool({ script: code.trim(), sheets })

await mkdir(folder, { recursive: true })
await writeFile(new URL('check.js', folder), code)
await writeFile(new URL('exemplar-verify.html', folder), tool)
const digest = createHash('sha256').update(tool).digest('hex')
await writeFile(new URL('sheet.json', folder), `${JSON.stringify({ digest })}\n`)
