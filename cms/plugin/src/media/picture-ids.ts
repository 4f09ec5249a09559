import { toId, toRows, toValues, type Values } from '../fields/row.ts'

/** Ids of the pictures that a document shows: its cover and those in its body, each once. */
export const listPictureIds = (values: Values): string[] => {
  const ids = [toId(values.cover), ...listBodyIds(toValues(toValues(values.body).root))]
  return [...new Set(ids.filter((id) => id !== undefined))]
}

const listBodyIds = (node: Values): (string | undefined)[] =>
  toRows(node.children).flatMap((child) =>
    child.type === 'upload' ? [toId(child.value)] : listBodyIds(child),
  )
