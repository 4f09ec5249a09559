import { fileURLToPath } from 'node:url'
import { defineConfig } from 'tsdown'

// The shared package is bundled in, so that the tarball stands alone; everything from a registry stays a dependency.
// It has to look like source (an alias here, paths in tsconfig.build.json): types of a package are not emitted.
export default defineConfig({
  entry: {
    index: 'src/index.ts',
    client: 'src/client.ts',
    rsc: 'src/rsc.ts',
    cli: 'src/cli.ts',
    // Loaded by its name where a sheet is read: src/sheets/read/in-thread.ts.
    'sheet-thread': 'src/sheets/read/thread.ts',
    // The same where a text from Word is read: src/editions/word/read/in-thread.ts.
    'word-thread': 'src/editions/word/read/thread.ts',
  },
  format: 'esm',
  platform: 'node',
  dts: true,
  fixedExtension: false,
  clean: true,
  tsconfig: 'tsconfig.build.json',
  // Its module for bundlers stands in a package that calls itself CommonJS: Turbopack refuses it, so it goes in as well.
  deps: { alwaysBundle: ['chinese-days'] },
  alias: { '@exemplar/shared': fileURLToPath(new URL('../../shared/src', import.meta.url)) },
})
