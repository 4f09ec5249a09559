import type { AstroIntegration } from 'astro'

/** A declaration in widths of the container; a custom property is not one, it is valid whatever it holds. */
const fluid = /(?<=[;{])((?!--)[a-z-]+):([^;{}]*\dcqi[^;{}]*)/g

/** Where the block that is open at `from` ends, its brace included. */
const toEnd = (css: string, from: number): number => {
  let open = 1
  let at = from
  while (open > 0 && at < css.length) {
    if (css[at] === '{') open += 1
    if (css[at] === '}') open -= 1
    at += 1
  }
  return at
}

/** Says each width of the container in widths of the window first. What is within `@container` is not read by who needs it. */
export const withWindowWidths = (css: string): string => {
  const container = /@container[^{]*\{/.exec(css)
  const own = container ? css.slice(0, container.index) : css
  const said = own.replaceAll(
    fluid,
    (whole, name: string, value: string) => `${name}:${value.replaceAll('cqi', 'vw')};${whole}`,
  )
  if (!container) return said
  const end = toEnd(css, container.index + container[0].length)
  return said + css.slice(container.index, end) + withWindowWidths(css.slice(end))
}

/**
 * Sizes for browsers that know no containers (before Chromium 105 and Safari 16; UOS, older phones). It is done to the
 * sheets as they are written: who makes them small takes out what browsers of today do not read.
 */
export const toOlderBrowsers = (): AstroIntegration => ({
  name: 'older-browsers',
  hooks: {
    'astro:config:setup': ({ updateConfig }) =>
      void updateConfig({
        vite: {
          plugins: [
            {
              name: 'older-browsers',
              enforce: 'post',
              generateBundle: (_, bundle) => {
                for (const file of Object.values(bundle))
                  if (file.type === 'asset' && file.fileName.endsWith('.css'))
                    file.source = withWindowWidths(String(file.source))
              },
            },
          ],
        },
      }),
  },
})
