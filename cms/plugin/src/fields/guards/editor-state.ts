import { z } from 'zod'

type Node = { readonly type: string; readonly children?: readonly Node[] | undefined }

/** As far as everything that walks through a text relies on it: what nodes there may be is the body's matter. */
const node: z.ZodType<Node> = z.lazy(() =>
  z.looseObject({ type: z.string(), text: z.string().optional(), children: z.array(node).optional() }),
)
const state = z.looseObject({ root: z.looseObject({ children: z.array(node) }) })

/** Whether a value is a text as the editor stores one: nodes within nodes. */
export const isEditorState = (value: unknown): boolean => state.safeParse(value).success
