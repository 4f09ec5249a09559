/** Makes the script of the screens in service halls, before the site is built. */
import { mkdir, writeFile } from 'node:fs/promises'
import { toClassicScript } from '../checker/script.ts'

const at = (path: string): URL => new URL(path, import.meta.url)

await mkdir(at('made/'), { recursive: true })
await writeFile(at('made/kiosk.js'), await toClassicScript(at('../src/kiosk/client/main.ts')))
