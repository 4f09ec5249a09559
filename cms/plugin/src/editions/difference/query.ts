import { z } from 'zod'

/** Which edition: what is public now, what is being worked on, or the one of that number that was published. */
const editionName = z.union([
  z.enum(['live', 'working']),
  z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number),
])
export type EditionName = z.output<typeof editionName>

export const differenceQuery = z.strictObject({
  from: editionName.default('live'),
  to: editionName.default('working'),
  format: z.enum(['json', 'csv']).default('json'),
})
