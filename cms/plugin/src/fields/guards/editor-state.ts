import { z } from 'zod'

type Node = { readonly type: string; readonly children?: readonly Node[] | undefined }

/** How a text looks is a number, as the editor writes it: what is written by name is drawn, and no check would see it. */
const look = z.looseObject({ format: z.int().optional(), style: z.string().optional() })
const number = z.number().nullish()
const spans = z.looseObject({ colSpan: number, rowSpan: number, headerState: number })

/**
 * As far as everything that walks through a text relies on it: what nodes there may be is the body's matter. Words stand
 * in texts alone, because the editor shows none that stand elsewhere.
 */
const node: z.ZodType<Node> = z.lazy(() =>
  z
    .looseObject({ type: z.string(), text: z.string().optional(), children: z.array(node).optional() })
    .refine(({ text, type }) => text === undefined || type === 'text' || (type === 'tab' && text === '\t'))
    .refine((one) => one.type !== 'text' || look.safeParse(one).success)
    .refine((one) => one.type !== 'tablecell' || spans.safeParse(one).success),
)
const state = z.looseObject({ root: z.looseObject({ children: z.array(node) }) })

/** Whether a value is a text as the editor stores one: nodes within nodes. */
export const isEditorState = (value: unknown): boolean => state.safeParse(value).success
