import type { APIRoute } from 'astro'
import { findKeys } from '../../gazette/find-keys.ts'

/** The public keys with which this site verified every entry, in the shape in which the CMS publishes them. */
export const GET: APIRoute = () => Response.json(findKeys() ?? { keys: [] })
