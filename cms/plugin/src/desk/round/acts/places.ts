import type { RoundRefusal } from '@exemplar/shared/selection/refusal'

/** The entry that a refusal is about, where it is about one. */
const places = {
  'reason-missing': 'reason',
  'dated-after-today': 'date',
  'dated-before': 'date',
  'no-public-notice': 'date',
  'counts-contradict': 'valid',
  'order-is-taken': 'order',
  'nominated-already': 'community',
  'not-your-district': 'community',
  'sheet-incomplete': 'points',
  'completion-outstanding': 'outcome',
} as const satisfies Partial<Record<RoundRefusal, string>>

export const placesOfRefusals: Readonly<Record<string, string | undefined>> = places
