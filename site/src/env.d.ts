declare namespace App {
  interface Locals {
    /** What the CMS answered, on the pages of a preview. */
    preview?: import('./preview/find-preview.ts').FoundPreview
  }
}
