import { z } from 'zod'
import { filledIn, telephone } from './filled-in.ts'

/** How the public or the media reach a unit: its name and office telephone. */
export const contact = z.strictObject({ unit: filledIn, phone: telephone })
export type Contact = z.infer<typeof contact>
