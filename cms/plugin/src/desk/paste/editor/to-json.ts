import { $isElementNode, type LexicalNode } from '@payloadcms/richtext-lexical/lexical'
import type { Node } from '../tidy/nodes.ts'

/** A node with all that is below it, as an editor stores it. */
export const toJson = (node: LexicalNode): Node => {
  const json = node.exportJSON() as unknown as Node
  return $isElementNode(node) ? { ...json, children: node.getChildren().map(toJson) } : json
}
