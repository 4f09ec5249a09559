import type { Endpoint } from 'payload'
import { readBoard } from './holes.ts'

/** `GET /api/story-holes`: which items of the standards no story of the year is about, as far as the account may see. */
export const holesEndpoint: Endpoint = {
  path: '/story-holes',
  method: 'get',
  handler: async (req) => Response.json(await readBoard(req), { headers: { 'Cache-Control': 'no-store' } }),
}
