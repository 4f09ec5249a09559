import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

/** Browsers of the last years; what they lack beyond syntax a script finds out by itself. */
const target = ['chrome111', 'firefox119', 'safari16.4']

/**
 * One classic script of a module and all that it imports: a browser that opens a page from a disk loads no modules. The
 * same sources give the same bytes.
 */
export const toClassicScript = async (input: URL): Promise<string> => {
  const bundle = await rolldown({
    input: fileURLToPath(input),
    platform: 'browser',
    transform: { target },
    logLevel: 'warn',
  })
  const { output } = await bundle.generate({
    format: 'iife',
    minify: true,
    codeSplitting: false,
    comments: { legal: true, annotation: false, jsdoc: false },
  })
  await bundle.close()
  return output[0].code
}
