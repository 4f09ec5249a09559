import type { Endpoint } from 'payload'
import { readQueue } from './queue.ts'

/** `GET /api/review-queue`: what waits, as the account sees it. */
export const queueEndpoint: Endpoint = {
  path: '/review-queue',
  method: 'get',
  handler: async (req) => Response.json(await readQueue(req), { headers: { 'Cache-Control': 'no-store' } }),
}
