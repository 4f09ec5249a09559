import { afterAll, beforeAll, describe } from 'vitest'
import { closeScene, openScene, type Scene } from '../support/scene.ts'
import { tellAccount } from './parts/account.ts'
import { tellBadDay } from './parts/bad-day.ts'
import { tellImports } from './parts/imports.ts'
import { tellResults } from './parts/results.ts'
import { tellReturned } from './parts/returned.ts'
import { type BrokenOff, startBrokenOff, tellSample } from './parts/sample.ts'
import { tellStory } from './parts/story.ts'
import { tellToday } from './parts/today.ts'
import { tellUndone } from './parts/undone.ts'
import { tellVoiding } from './parts/voiding.ts'
import { tellWithoutCms } from './parts/without-cms.ts'

// One stage for all of it: what each part does stays, as it does in an office, and the last one stops the product.
let scene: Scene & { brokenOff: BrokenOff }
const at = () => scene

beforeAll(async () => {
  const started = startBrokenOff()
  const opened = await openScene(started.then(({ stage }) => stage))
  scene = { ...opened, brokenOff: (await started).brokenOff }
})
afterAll(() => closeScene(scene))

describe('the sample, on SQLite', () => tellSample(at))
describe('the life of a story, on SQLite', () => tellStory(at))
describe('a story that is sent back, on SQLite', () => tellReturned(at))
describe('everybody’s desk, on SQLite', () => tellToday(at))
describe('a result with slips, on SQLite', () => tellResults(at))
describe('what was done by mistake, on SQLite', () => tellUndone(at))
// Before a community is called otherwise.
describe('a bad day, on SQLite', () => tellBadDay(at))
describe('a change elsewhere, on SQLite', () => tellVoiding(at))
describe('an account, on SQLite', () => tellAccount(at))
describe('communities from a sheet, on SQLite', () => tellImports(at))
describe('without the CMS', () => tellWithoutCms(at))
