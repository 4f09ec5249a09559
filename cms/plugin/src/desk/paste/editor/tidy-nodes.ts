import { $parseSerializedNode, type LexicalNode } from '@payloadcms/richtext-lexical/lexical'
import type { PasteReport } from '../report.ts'
import { tidy } from '../tidy/tidy.ts'
import { toJson } from './to-json.ts'

type Tidied = {
  readonly nodes: LexicalNode[]
  readonly report: PasteReport
  /** Whether any node is another than before. */
  readonly isChanged: boolean
}

/** {@link tidy} for nodes of the editor: what was in order stays the node that it is. */
export const $tidyNodes = (given: readonly LexicalNode[], title: string): Tidied => {
  const own = new Map(given.map((node) => [toJson(node), node]))
  const before = [...own.keys()]
  const { nodes, report } = tidy(before, title)
  return {
    nodes: nodes.map(
      (node) =>
        own.get(node) ?? $parseSerializedNode(node as unknown as Parameters<typeof $parseSerializedNode>[0]),
    ),
    report,
    isChanged: nodes.length !== before.length || nodes.some((node, index) => node !== before[index]),
  }
}
