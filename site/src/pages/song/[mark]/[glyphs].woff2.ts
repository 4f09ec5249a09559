import type { APIRoute } from 'astro'
import { answerSong } from '../../../layout/song/answer-song.ts'

/** The cut of Song for the heads of a page that everybody can read. */
export const GET: APIRoute = ({ params }) => answerSong(params, 'public, max-age=31536000, immutable')
