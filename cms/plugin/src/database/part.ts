import type { Payload } from 'payload'

/** What one room keeps beside a Payload for as long as that runs. */
export type Part<T> = {
  /** The part as an entry of a config's `custom`. */
  readonly keep: (part: T) => Record<string, unknown>
  /** The part of a Payload whose config went through the plugin. Throws where it did not. */
  readonly of: (payload: Payload) => T
}

/**
 * A room's own part of what runs: declared by the room, filled where the plugin is assembled. Nobody has to import all
 * rooms to reach one.
 */
export const toPart = <T>(room: string): Part<T> => {
  const key = `exemplar-${room}`
  return {
    keep: (part) => ({ [key]: part }),
    of: (payload) => {
      const part = payload.config.custom?.[key] as T | undefined
      if (!part) throw new Error('payload-plugin-exemplar is not among the plugins of this config')
      return part
    },
  }
}
