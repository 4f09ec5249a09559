import { entryFaults } from '@exemplar/shared/gazette/entry-faults'
import type { Label } from '@exemplar/shared/glossary'
import { z } from 'zod'

/** What is wrong with a site: a permanent code, which entry it is about, since when, and a sentence. */
export type SiteFault = Label & { readonly code: string; readonly number?: number; readonly since?: string }

/** What a site says of itself. */
export type Health = {
  readonly ready: boolean
  /** Number of the newest entry that it serves. */
  readonly head: number
  /** Whether it reaches the CMS. */
  readonly connected: boolean
  /** When it last had a good answer of the CMS (instant). */
  readonly lastReadAt?: string
  readonly fault?: SiteFault
}

/** A sentence that is shown; a longer one is none of ours. */
const sentence = z.string().min(1).max(500)
const time = z.iso.datetime({ offset: true })
const loosely = <T extends z.ZodType>(shape: T) => shape.optional().catch(undefined)

/** Also of a release before (`at` for `since`, no sentence), and of one to come: what is not understood is passed over. */
const fault = z.looseObject({
  code: z.string().regex(/^[a-z][a-z0-9-]{0,60}$/),
  number: loosely(z.int().nonnegative()),
  since: loosely(time),
  at: loosely(time),
  zh: loosely(sentence),
  en: loosely(sentence),
})

const health = z.looseObject({
  ready: z.boolean(),
  head: z.int().nonnegative(),
  connected: z.boolean(),
  lastReadAt: loosely(time),
  fault: fault.nullish(),
  /** Set while the site has lost what it had seen and made it anew. */
  memory: loosely(fault),
})

/** The health answer of a site, undefined where the text is none. */
export const readHealth = (text: string): Health | undefined => {
  const { data } = health.safeParse(toJson(text))
  if (!data) return undefined
  const { ready, head, connected, lastReadAt } = data
  const found = data.fault ?? data.memory
  return {
    ...{ ready, head, connected },
    ...(lastReadAt === undefined ? {} : { lastReadAt }),
    ...(found ? { fault: toFault(found) } : {}),
  }
}

const toFault = ({ code, number, since, at, zh, en }: z.output<typeof fault>): SiteFault => {
  const known: Label | undefined = Object.hasOwn(entryFaults, code)
    ? entryFaults[code as keyof typeof entryFaults]
    : undefined
  const from = since ?? at
  return {
    code,
    zh: zh ?? known?.zh ?? `故障代码 ${code}`,
    en: en ?? known?.en ?? `fault ${code}`,
    ...(number === undefined ? {} : { number }),
    ...(from === undefined ? {} : { since: from }),
  }
}

const toJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
