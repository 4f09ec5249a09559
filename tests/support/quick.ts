import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const light = pathToFileURL(join(import.meta.dirname, 'light-hashes.ts')).href

/**
 * For the processes of the product that tests start: passwords are hashed with one round (whoever reads such a database
 * has to do so as well), and young objects have room enough for a start. For Node 24 and newer.
 */
export const quick = { NODE_OPTIONS: `--max-semi-space-size=64 --import=${light}` }
