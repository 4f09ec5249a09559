import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const toPreload = (name: string) => `--import=${pathToFileURL(join(import.meta.dirname, name)).href}`
const light = ['light-hashes.ts', 'light-pictures.ts'].map(toPreload).join(' ')

/**
 * For the processes of the product that tests start: passwords are hashed with one round (whoever reads such a database
 * has to do so as well), AVIF is encoded with the least effort, and young objects have room enough for a start. For Node
 * 24 and newer.
 */
export const quick = { NODE_OPTIONS: `--max-semi-space-size=64 ${light}` }
