import { stages as planned, type StageKey, stageKeys } from '@exemplar/shared/selection/stages'
import type { SampleAnnouncement } from '../types.ts'

type Stage = SampleAnnouncement['stages'][number] & { readonly key: StageKey }

/** The seven stages of the sample round. The public notice is optional in a round; this one has it. */
export const stages: readonly Stage[] = stageKeys.map((key) => ({ key, ...planned[key] }))

/** The stages up to and including `last`. */
export const stagesUntil = (last: StageKey): Stage[] =>
  stages.slice(0, stages.findIndex(({ key }) => key === last) + 1)
