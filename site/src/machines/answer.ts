/** An answer for machines in a text form. */
export const toTextAnswer = (text: string, type: string): Response =>
  new Response(text, {
    headers: { 'content-type': type.startsWith('text/') ? `${type}; charset=utf-8` : type },
  })

/** The same as JSON, as people who look into it can read it. */
export const toJsonAnswer = (value: unknown, type = 'application/json'): Response =>
  toTextAnswer(`${JSON.stringify(value, undefined, 1)}\n`, type)

export const toMissing = (): Response => new Response(null, { status: 404 })
