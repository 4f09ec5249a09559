import * as m20261125_160428_initial from './20261125_160428_initial.ts'
import * as m20261128_192626_salt from './20261128_192626_salt.ts'
import * as m20261128_232516_attachments from './20261128_232516_attachments.ts'
import * as m20261129_001158_registers from './20261129_001158_registers.ts'
import * as m20261129_021300_attached from './20261129_021300_attached.ts'
import * as m20261129_081953_checked_texts from './20261129_081953_checked_texts.ts'
import * as m20261129_114757_picture_widths from './20261129_114757_picture_widths.ts'
import * as m20261129_142709_reading from './20261129_142709_reading.ts'
import * as m20261129_151334_government from './20261129_151334_government.ts'
import * as m20261129_173847_editors from './20261129_173847_editors.ts'
import * as m20261130_053934_rounds from './20261130_053934_rounds.ts'
import * as m20261130_090433_board from './20261130_090433_board.ts'
import * as m20261130_130702_calendar from './20261130_130702_calendar.ts'
import * as m20261130_163640_desk_imports from './20261130_163640_desk_imports.ts'
import * as m20261130_212106_titles from './20261130_212106_titles.ts'
import * as m20261201_005058_pages_of_lists from './20261201_005058_pages_of_lists.ts'
import * as m20261201_014425_places_pinyin from './20261201_014425_places_pinyin.ts'
import * as m20261201_014927_comment_words from './20261201_014927_comment_words.ts'

export const migrations = [
  { name: '20261125_160428_initial', up: m20261125_160428_initial.up, down: m20261125_160428_initial.down },
  { name: '20261128_192626_salt', up: m20261128_192626_salt.up, down: m20261128_192626_salt.down },
  { name: '20261128_232516_attachments', up: m20261128_232516_attachments.up, down: m20261128_232516_attachments.down },
  { name: '20261129_001158_registers', up: m20261129_001158_registers.up, down: m20261129_001158_registers.down },
  { name: '20261129_021300_attached', up: m20261129_021300_attached.up, down: m20261129_021300_attached.down },
  { name: '20261129_081953_checked_texts', up: m20261129_081953_checked_texts.up, down: m20261129_081953_checked_texts.down },
  { name: '20261129_114757_picture_widths', up: m20261129_114757_picture_widths.up, down: m20261129_114757_picture_widths.down },
  { name: '20261129_142709_reading', up: m20261129_142709_reading.up, down: m20261129_142709_reading.down },
  { name: '20261129_151334_government', up: m20261129_151334_government.up, down: m20261129_151334_government.down },
  { name: '20261129_173847_editors', up: m20261129_173847_editors.up, down: m20261129_173847_editors.down },
  { name: '20261130_053934_rounds', up: m20261130_053934_rounds.up, down: m20261130_053934_rounds.down },
  { name: '20261130_090433_board', up: m20261130_090433_board.up, down: m20261130_090433_board.down },
  { name: '20261130_130702_calendar', up: m20261130_130702_calendar.up, down: m20261130_130702_calendar.down },
  { name: '20261130_163640_desk_imports', up: m20261130_163640_desk_imports.up, down: m20261130_163640_desk_imports.down },
  { name: '20261130_212106_titles', up: m20261130_212106_titles.up, down: m20261130_212106_titles.down },
  { name: '20261201_005058_pages_of_lists', up: m20261201_005058_pages_of_lists.up, down: m20261201_005058_pages_of_lists.down },
  { name: '20261201_014425_places_pinyin', up: m20261201_014425_places_pinyin.up, down: m20261201_014425_places_pinyin.down },
  { name: '20261201_014927_comment_words', up: m20261201_014927_comment_words.up, down: m20261201_014927_comment_words.down },
]
