/** In the place of a row's number: one of them, and the form has them in an order of its own. */
export const someRow = '*'

/**
 * The parts of the form's path for a path in a published shape. They differ where the shape is made of relations (a
 * standard set's categories come from its items) or has names that the database keeps for itself (a turn's id).
 */
export const toFormPath = (path: string): string[] => {
  const parts = path.split('.')
  if (parts[0] === 'categories') return parts.length > 4 ? ['items', someRow, ...parts.slice(4)] : ['items']
  if (parts[0] === 'turns' && parts[2] === 'id') return ['turns', parts[1] ?? '', 'anchor']
  // Blocks of a body are one field of the form.
  if (parts[0] === 'body')
    return ['body', ...(parts[2] === 'picture' ? parts.filter((part) => ofPicture.includes(part)) : [])]
  return parts
}

const ofPicture: readonly string[] = ['alt', 'credit', 'licence', 'caption', 'consent', 'filename']
