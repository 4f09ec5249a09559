import type { Label } from '@exemplar/shared/glossary'

/** What is said of a line in the preview, where its writer should know. */
export const told = {
  time: { zh: '时刻', en: 'Time' },
  timeAhead: { zh: '时刻，属于下面的发言', en: 'Time of the next turn' },
  timeOfNothing: { zh: '时刻后面没有发言，没有放入', en: 'A time that nothing follows; left out' },
  rounded: { zh: '没有写秒，按00秒', en: 'Seconds missing, taken for 00' },
  sameSpeaker: { zh: '没有写谁说的，按上一位', en: 'No name: the speaker before goes on' },
  noSpeaker: { zh: '没有写谁说的，请补发言人', en: 'No name: fill in the speaker' },
  noTime: { zh: '没有时刻，请补', en: 'No time: fill it in' },
  earlier: { zh: '时刻比前一条早，请核对', en: 'Earlier than the turn before' },
  nothingSaid: { zh: '没有内容，没有放入', en: 'Nothing was said; left out' },
  aside: { zh: '括号里的说明，留在这条发言里', en: 'A note in brackets, kept in this turn' },
  numbered: { zh: '按先后编了问号', en: 'Numbered in order' },
  beforeFirst: { zh: '在第一条发言之前，没有放入', en: 'Before the first turn; left out' },
  imprint: { zh: '不是发言，没有放入', en: 'No part of what was said; left out' },
} as const satisfies Record<string, Label>
