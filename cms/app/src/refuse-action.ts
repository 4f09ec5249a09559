/**
 * Bytes of a call: of a browser that is signed in, what the form of the longest document comes to (its text once as it was
 * and once as it is), which is also as far as Next reads; of any other, what a sign-in form comes to.
 */
export const mostBytes = { ofAccount: 10 * 1024 * 1024, ofNobody: 64 * 1024 } as const

/** As Payload names it. Whether it is a good one is asked later: what comes with none need not be read so far. */
const sessionCookie = /(?:^|;)\s*payload-token=/

/** In React's writing of arguments, what stands for another part of a form. A text has no other parts. */
const ofAnotherPart = /^\$(?![$TIuND-]|n-?\d{1,300}$|0(?::|$))/

/**
 * Answers a call of a server action that comes from another site, or that could not be read. Next would answer it as a
 * fault, with a stack in its log. Undefined for one that may go on; its body is read here, and once more by Next.
 */
export const refuseAction = async (request: Request): Promise<Response | undefined> => {
  if (!isFromHere(request)) return refuse(403, 'The call comes from another site.')
  const body = await readBytes(request)
  if (!body) return refuse(413, 'The call is too long.')
  return (await isReadable(body, request.headers.get('content-type')))
    ? undefined
    : refuse(400, 'The call cannot be read.')
}

const refuse = (status: number, sentence: string): Response => new Response(sentence, { status })

/** As Next compares them: a call without an origin comes from no page, and has nobody's cookies. */
const isFromHere = ({ headers }: Request): boolean => {
  const origin = headers.get('origin')
  const host = headers.get('x-forwarded-host')?.split(',')[0]?.trim() || headers.get('host')
  return origin === null || URL.parse(origin)?.host === host
}

const readBytes = async ({ headers, body }: Request): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  const most = sessionCookie.test(headers.get('cookie') ?? '') ? mostBytes.ofAccount : mostBytes.ofNobody
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of body ?? []) {
    length += part.byteLength
    if (length > most) return undefined
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}

/** A list of arguments in JSON, or a form that has one as its first part. */
const isReadable = async (body: Uint8Array<ArrayBuffer>, type: string | null): Promise<boolean> => {
  try {
    if (!type?.startsWith('multipart/form-data'))
      return Array.isArray(JSON.parse(new TextDecoder().decode(body), requireOnePart))
    const form = await new Response(body, { headers: { 'content-type': type } }).formData()
    return Array.isArray(JSON.parse(String(form.get('0'))))
  } catch {
    return false
  }
}

const requireOnePart = (_key: string, value: unknown): unknown => {
  if (typeof value === 'string' && ofAnotherPart.test(value)) throw new SyntaxError('no such part')
  return value
}
