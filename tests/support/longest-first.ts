import { join } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * What takes so long that, begun late, it would still run alone when all others are done. Vitest goes by the times of the
 * last run, which a fresh clone has not, and else by the sizes of files, which say little of what they start.
 */
const longest = [
  'e2e/sqlite',
  'e2e/writing',
  'e2e/screens',
  'faults/two-schedulers',
  'faults/killed-in-publish',
  'e2e/round',
  'kinds/bulletin',
  'package/blank-app',
  'faults/built-cms',
].map((name) => join(import.meta.dirname, '..', `${name}.test.ts`))

const toPlace = ({ moduleId }: TestSpecification): number => {
  const at = longest.indexOf(moduleId)
  return at === -1 ? longest.length : at
}

/** Begins with the longest files, whatever their project. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => toPlace(a) - toPlace(b))
  }
}
