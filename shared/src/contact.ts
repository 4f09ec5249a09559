import { z } from 'zod'
import { text } from './scalars.ts'

/** How the public or the media reach a unit: its name and office telephone. */
export const contact = z.strictObject({ unit: text, phone: text })
export type Contact = z.infer<typeof contact>
