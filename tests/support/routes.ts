import type { Payload } from 'payload'

export type Route = { readonly method: string; readonly path: string }

type Registered = { method: string; path: string }

/** Every REST route that a running Payload answers: its own, the collections' and the plugin's. */
export const listRoutes = (payload: Payload): Route[] => [
  ...toRoutes('/api', payload.config.endpoints),
  ...payload.config.collections.flatMap(({ slug, endpoints }) => toRoutes(`/api/${slug}`, endpoints)),
  ...payload.config.globals.flatMap(({ slug, endpoints }) => toRoutes(`/api/globals/${slug}`, endpoints)),
]

const toRoutes = (base: string, endpoints: false | readonly Registered[]): Route[] =>
  (endpoints || []).map(({ method, path }) => ({
    method: method.toUpperCase(),
    path: `${base}${path === '/' ? '' : path}`,
  }))
