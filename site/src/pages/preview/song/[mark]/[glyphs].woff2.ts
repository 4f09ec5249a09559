import type { APIRoute } from 'astro'
import { answerSong } from '../../../../layout/song/answer-song.ts'

/** The cut of Song for the heads of a draft. */
export const GET: APIRoute = ({ params }) => answerSong(params, 'no-store')
