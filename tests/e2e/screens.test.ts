import { afterAll, beforeAll, describe } from 'vitest'
import { closeScene, openScene, type Scene } from '../support/scene.ts'
import { startStage, toFolder } from '../support/stage.ts'
import { tellAxe } from './parts/axe.ts'
import { tellWidths } from './parts/widths.ts'
import { tellWords } from './parts/words.ts'

// Every screen as every role, on a stage of its own: what stands on them is what the sample brought.
let scene: Scene
const at = () => scene

beforeAll(async () => {
  scene = await openScene(startStage(await toFolder()))
})
afterAll(() => closeScene(scene))

describe('the words of the screens', () => tellWords(at))
describe('the names of what is on them', () => tellAxe(at))
describe('narrower screens', () => tellWidths(at))
