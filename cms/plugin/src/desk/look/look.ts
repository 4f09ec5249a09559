import { doorStyle } from './door-style.ts'
import { formStyle } from './form-style.ts'
import { frameStyle } from './frame-style.ts'
import { listStyle } from './list-style.ts'
import { tokens } from './tokens.ts'

/**
 * The look of the desk over Payload's own screens. Payload's rules stand in a layer of their own, so these win without
 * force.
 */
export const look = [tokens, frameStyle, formStyle, listStyle, doorStyle].join('')
