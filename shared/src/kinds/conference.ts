import { z } from 'zod'
import { contact } from '../contact.ts'
import { distinct } from '../distinct.ts'
import { filledIn } from '../filled-in.ts'
import { fieldTerms, glossary, type Label } from '../glossary.ts'
import { calendarDate, clockTime, slug, text } from '../scalars.ts'
import { declareKind } from './kind.ts'
import { named } from './parts/named.ts'
import { quotedFigures, toQuotes } from './parts/quoted-figures.ts'
import { reviewed } from './parts/reviewed.ts'

/** Who speaks at a press conference. */
export const speakerRoles = {
  host: { zh: '主持人', en: 'Host' },
  spokesperson: { zh: '发布人', en: 'Spokesperson' },
  reporter: { zh: '记者', en: 'Reporter' },
} as const satisfies Record<string, Label>
type SpeakerRole = keyof typeof speakerRoles
const speakerRole = z.enum(Object.keys(speakerRoles) as [SpeakerRole, ...SpeakerRole[]])

/** Turn (发言): one speaker from one clock time on. Its id is its permanent address on the page. */
export const turn = z.strictObject({
  id: slug,
  clock: clockTime,
  role: speakerRole,
  speaker: text,
  post: text.optional(),
  /** 1, 2, … where the turn asks a question. */
  question: z.int().positive().optional(),
  paragraphs: z.array(text).min(1),
})
export type Turn = z.infer<typeof turn>

/** Press conference (新闻发布会) with its transcript. */
export const conference = z.strictObject({
  kind: z.literal('conference'),
  ...reviewed,
  slug,
  title: text,
  deck: text.optional(),
  year: z.int(),
  date: calendarDate,
  /** Where the date comes from, while no document of the office settles it. */
  dateSource: text.optional(),
  turns: z
    .array(turn)
    .min(1)
    .check(
      distinct(({ id }) => id, { path: ['id'], say: ({ id }) => `段落网址“${id}”与前面的重复` }),
      distinct(({ question }) => question, {
        path: ['question'],
        say: ({ question }) => `第${question}问与前面的重复`,
      }),
    ),
  /** Slugs of the figures that may be quoted from it. */
  figures: quotedFigures,
  mediaPresent: z.array(z.strictObject({ level: text, names: z.array(text).min(1) })),
  contact,
  source: filledIn,
  editor: filledIn,
  notice: text.optional(),
})
export type Conference = z.infer<typeof conference>

export const conferenceKind = declareKind({
  kind: 'conference',
  index: '05',
  collection: 'conferences',
  shape: conference,
  one: glossary.conference,
  many: glossary.conferences,
  column: 'press',
  news: true,
  path: (slug) => `/press/${slug}`,
  files: () => [],
  texts: ({ deck, turns, source }) => [
    deck,
    ...turns.flatMap(({ speaker, post, paragraphs }) => [
      named(fieldTerms.speaker, `${post ?? ''}${speaker}`),
      ...paragraphs,
    ]),
    named(fieldTerms.source, source),
  ],
  passages: ({ slug, turns }) =>
    turns.map(({ id, clock, speaker, post, paragraphs }) => ({
      path: `/press/${slug}#${id}`,
      title: `${clock}　${post ?? ''}${speaker}`,
      texts: paragraphs,
    })),
  links: ({ figures }) => toQuotes(figures),
  item: ({ title, deck, date, source, editor }) => ({ title, deck, date, source, editor }),
})
