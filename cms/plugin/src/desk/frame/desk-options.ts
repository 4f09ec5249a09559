import { z } from 'zod'

const said = z.string().trim().min(1)

/** Whose desk the admin is, and whom to call: an option of the plugin. */
export const deskOptions = z.strictObject({
  /** What the desk is called, where one signs in and above the contents. */
  name: said.max(16),
  /** Whose it is, above the name. */
  bureau: said.max(40).optional(),
  /** Whom to call who does not get in. */
  help: z.strictObject({ telephone: said.max(40), about: said.max(80).optional() }).optional(),
})
export type DeskOptions = z.output<typeof deskOptions>
