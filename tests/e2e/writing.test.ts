import { afterAll, beforeAll, describe } from 'vitest'
import { closeScene, openScene, type Scene } from '../support/scene.ts'
import { startStage, toFolder } from '../support/stage.ts'
import { tellChoices } from './parts/choices.ts'
import { tellClicks } from './parts/clicks.ts'
import { tellFind } from './parts/find.ts'
import { tellForms } from './parts/forms.ts'
import { tellLists } from './parts/lists.ts'
import { tellPaste } from './parts/paste.ts'
import { tellPhone } from './parts/phone.ts'
import { tellPictures } from './parts/pictures.ts'
import { tellQuotes } from './parts/quotes.ts'
import { tellReading } from './parts/reading.ts'
import { tellSaving } from './parts/saving.ts'
import { tellStated } from './parts/stated.ts'
import { tellTables } from './parts/tables.ts'
import { tellTranscript } from './parts/transcript.ts'
import { tellUnsaved } from './parts/unsaved.ts'
import { tellWord } from './parts/word.ts'

// What is written in the forms, on a stage of its own beside the one of `sqlite`: alone they would be as long as all else.
let scene: Scene
const at = () => scene

beforeAll(async () => {
  scene = await openScene(startStage(await toFolder()))
})
afterAll(() => closeScene(scene))

describe('tables', () => tellTables(at))
describe('what is pasted', () => tellPaste(at))
describe('texts from Word', () => tellWord(at))
describe('what a manuscript says of itself', () => tellStated(at))
describe('what is written around a save', () => tellSaving(at))
describe('what is written and not saved', () => tellUnsaved(at))
describe('forms', () => tellForms(at))
describe('choices', () => tellChoices(at))
describe('a transcript', () => tellTranscript(at))
describe('lists', () => tellLists(at))
describe('pictures', () => tellPictures(at))
describe('words that are looked for', () => tellFind(at))
describe('words that are commented on', () => tellQuotes(at))
describe('a text that is read', () => tellReading(at))
describe('handwork', () => tellClicks(at))
describe('a phone', () => tellPhone(at))
