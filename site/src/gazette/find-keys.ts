import type { KeySet } from '@exemplar/shared/gazette/keys'
import { memory } from './open-memory.ts'
import { replica } from './open-replica.ts'

/** The key list that this site remembers, with its version and endorsements; undefined before it first reached the CMS. */
export const findKeys = (): KeySet | undefined => memory()?.findKeys() ?? replica().findKeys()
