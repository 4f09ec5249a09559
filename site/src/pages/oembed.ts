import type { APIRoute } from 'astro'
import { answerOEmbed } from '../embed/oembed.ts'

/** How other sites show a page of this one in a frame. */
export const GET: APIRoute = ({ url }) => answerOEmbed(url.searchParams)
