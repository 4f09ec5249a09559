import { limits } from './limits.ts'

/**
 * Why parsed JSON has no canonical form that every reader would find: too deep, half a character in a text, or a number
 * that is larger than every number.
 */
export type JsonFault = 'too-deep' | 'unreadable-text' | 'unreadable-number'

/**
 * Looks through parsed JSON before anything recurses into it. RFC 8785 has no bytes for a lone surrogate nor for
 * what `1e999` is read as, and a value nested without an end would end its reader.
 */
export const findJsonFault = (value: unknown, depth: number = limits.depth): JsonFault | undefined => {
  if (typeof value === 'string') return value.isWellFormed() ? undefined : 'unreadable-text'
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : 'unreadable-number'
  if (typeof value !== 'object' || value === null) return undefined
  if (depth === 0) return 'too-deep'
  const inner: unknown[] = Array.isArray(value) ? value : [...Object.keys(value), ...Object.values(value)]
  for (const part of inner) {
    const fault = findJsonFault(part, depth - 1)
    if (fault) return fault
  }
  return undefined
}
