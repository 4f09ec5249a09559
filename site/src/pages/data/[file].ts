import type { APIRoute } from 'astro'
import { answerData } from '../../machines/data/answer-data.ts'

export const GET: APIRoute = ({ params }) => answerData(params.file ?? '')
