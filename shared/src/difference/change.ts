import type { Label } from '../glossary.ts'

/** A run of text that both sides have, or one of them. */
export type Run = { readonly text: string; readonly change: 'same' | 'removed' | 'added' }

/** One field of a published shape that differs between two editions. */
export type Change = {
  /** Where it stands in the published shape (`body.3.text`): of what was removed, in the edition before. */
  readonly path: string
  readonly label: Label
  readonly kind: 'added' | 'removed' | 'changed' | 'moved'
  readonly before?: string
  readonly after?: string
  /** Of what changed: without the added runs the text before, without the removed ones the text after. */
  readonly words?: readonly Run[]
}

export const changeKinds: Record<Change['kind'], Label> = {
  added: { zh: '新增', en: 'Added' },
  removed: { zh: '删除', en: 'Removed' },
  changed: { zh: '修改', en: 'Changed' },
  moved: { zh: '移位', en: 'Moved' },
}

/** A field that is the same on both sides. */
type Unchanged = { readonly path: string; readonly label: Label; readonly text: string }

export type Difference = { readonly changes: readonly Change[]; readonly unchanged: readonly Unchanged[] }
