import { hash } from 'node:crypto'
import { toCanonicalJson } from '@exemplar/shared/gazette/digest'
import type { z } from 'zod'
import type { Typeset } from './typeset/job.ts'

/** What a recipe works with beside its inputs. */
export type Tools = {
  readonly typeset: Typeset
  /** The bytes of a published file by its name, which is their digest. Rejects with a WorksError while they are not there. */
  readonly readFile: (name: string) => Promise<Uint8Array>
}

/**
 * How works of one sort are made. `make` is given the inputs and nothing else that could differ: no clock, no chance, no
 * setting, so that the same inputs give the same bytes wherever and whenever.
 */
export type Recipe<Inputs = unknown> = {
  readonly name: string
  /** Counted up whenever works come out otherwise, so that each has its name for ever. */
  readonly version: number
  /** Strict. What of the gazette, and of this site's own address, goes into a work. */
  readonly inputs: z.ZodType<Inputs>
  readonly type: string
  /** What it is saved as, with its extension. */
  readonly toFileName: (inputs: Inputs) => string
  readonly make: (inputs: Inputs, tools: Tools) => Promise<Uint8Array>
}

/** One work that can be made: named by what it would be made of, before it is. */
export type Work<Inputs = unknown> = {
  readonly recipe: Recipe<Inputs>
  readonly inputs: Inputs
  /** SHA-256 over the canonical JSON of recipe, version and inputs. */
  readonly digest: string
}

/** Names a work. Throws a ZodError where the inputs are not what the recipe takes. */
export const toWork = <Inputs>(recipe: Recipe<Inputs>, inputs: Inputs): Work<Inputs> => {
  const { name, version } = recipe
  const taken = recipe.inputs.parse(inputs)
  return {
    recipe,
    inputs: taken,
    digest: hash('sha256', toCanonicalJson({ recipe: name, version, inputs: taken })),
  }
}

/** Makes a work, by whose recipe it is. */
export const makeWork = <Inputs>({ recipe, inputs }: Work<Inputs>, tools: Tools): Promise<Uint8Array> =>
  recipe.make(inputs, tools)
