/** Payload keeps a destroyed instance, and would hand it out again. */
export const forgetPayload = (): void => {
  const { _payload, _payload_graphql } = globalThis as unknown as {
    _payload?: Map<string, unknown>
    _payload_graphql?: { graphql: unknown; promise: unknown }
  }
  _payload?.clear()
  if (_payload_graphql) Object.assign(_payload_graphql, { graphql: null, promise: null })
}
