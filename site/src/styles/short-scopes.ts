import type { AstroIntegration } from 'astro'

const scope = /data-astro-cid-(\w+)/g
/** Three tell some 150 components apart, and a new one meets the name of another once in 300 times; a fourth would be 100 bytes a page. */
const kept = 3

/**
 * Keeps the first letters of the hash of each component, whatever the order in which they come: two builds of the same
 * sources name the same sheet. Throws where two begin alike.
 */
export const createScopeNames = (): ((code: string) => string) => {
  const hashes = new Map<string, string>()
  const toName = (hash: string): string => {
    const name = hash.slice(0, kept)
    const other = hashes.get(name) ?? hash
    if (other !== hash)
      throw new Error(`the scopes ${other} and ${hash} begin alike: rename one of the components`)
    hashes.set(name, hash)
    return name
  }
  return (code) => code.replaceAll(scope, (_, hash: string) => `data-s-${toName(hash)}`)
}

/**
 * Shortens the names by which Astro ties styles to components: they stand at every element and in every selector, and a
 * hash of eight letters cannot be compressed.
 */
export const toShortScopes = (): AstroIntegration => {
  const shorten = createScopeNames()
  return {
    name: 'short-scopes',
    hooks: {
      'astro:config:setup': ({ updateConfig }) =>
        void updateConfig({
          vite: {
            plugins: [
              {
                name: 'short-scopes',
                transform: {
                  filter: { id: /\.astro\b/ },
                  handler: (code) => ({ code: shorten(code), map: null }),
                },
              },
            ],
          },
        }),
    },
  }
}
