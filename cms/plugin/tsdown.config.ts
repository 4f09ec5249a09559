import { defineConfig } from 'tsdown'

// The shared package is bundled in, so that the tarball stands alone; everything from a registry stays a dependency.
export default defineConfig({
  entry: {
    index: 'src/index.ts',
    client: 'src/exports/client.ts',
    rsc: 'src/exports/rsc.ts',
    cli: 'src/exports/cli.ts',
  },
  format: 'esm',
  platform: 'node',
  dts: true,
  fixedExtension: false,
  clean: true,
  deps: { alwaysBundle: [/^@exemplar\/shared/] },
})
