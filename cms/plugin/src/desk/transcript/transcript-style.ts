/** Style of the place where a transcript is pasted, in the admin's own colours. */
export const transcriptStyle = `
.exemplar-transcript { line-height: 1.6; }
.exemplar-transcript { scroll-margin-block: calc(var(--doc-controls-height, 60px) + 2rem) 2rem; }
.exemplar-transcript:focus { outline: none; }
.exemplar-transcript th { white-space: nowrap; }
.exemplar-transcript p { margin: 0; }
.exemplar-transcript p:empty { display: none; }
.exemplar-transcript small { font-size: 14px; color: var(--theme-elevation-650); }
.exemplar-transcript__open { display: flex; flex-wrap: wrap; align-items: center; gap: 0.3em 1em; }
.exemplar-transcript__open + [role='status'] { padding-block-start: 0.4em; font-weight: 700; }
.exemplar-transcript > section { display: flex; flex-direction: column; gap: 0.7em; padding: 1em; border: 1px solid var(--theme-elevation-800); }
.exemplar-transcript > section > label { font-weight: 700; }
.exemplar-transcript > section > [role='status'] { font-weight: 700; font-size: 1.1em; }
.exemplar-transcript textarea { box-sizing: border-box; width: 100%; padding: 0.6em; font: inherit; color: var(--theme-elevation-1000); background: var(--theme-input-bg); border: 1px solid var(--theme-elevation-400); resize: vertical; }
.exemplar-transcript :is(textarea, select, button:not(.btn), .exemplar-transcript__lines):focus-visible { outline: 2px solid var(--theme-elevation-1000); outline-offset: 2px; }
.exemplar-transcript table { width: 100%; border-collapse: collapse; }
.exemplar-transcript :is(th, td) { padding: 0.3em 0.8em 0.3em 0; border-block-end: 1px solid var(--theme-elevation-150); font-weight: 400; text-align: start; vertical-align: top; }
.exemplar-transcript caption { padding-block-end: 0.2em; font-weight: 700; text-align: start; }
.exemplar-transcript thead th { font-size: 14px; color: var(--theme-elevation-650); border-block-end-color: currentColor; }
.exemplar-transcript select { min-height: 2.2em; padding: 0.2em 0.5em; font: inherit; color: var(--theme-elevation-1000); background: var(--theme-input-bg); border: 1px solid var(--theme-elevation-400); border-radius: 0; }
.exemplar-transcript__lines { max-height: 26rem; overflow-y: auto; }
.exemplar-transcript__lines td { font-size: 15px; }
.exemplar-transcript__lines td:first-child { width: 3em; font-variant-numeric: tabular-nums; color: var(--theme-elevation-650); }
.exemplar-transcript__lines td:nth-child(2) { width: 40%; }
.exemplar-transcript__lines td:last-child { overflow-wrap: anywhere; }
.exemplar-transcript__lines :is(b, span) { display: block; font-weight: 700; }
.exemplar-transcript__lines span { font-weight: 400; }
.exemplar-transcript__lines [data-doubt='true'] span { text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 0.2em; }
.exemplar-transcript__lines [data-left='true'] td:last-child { color: var(--theme-elevation-650); }
.exemplar-transcript__steps { display: flex; flex-wrap: wrap; gap: 0.5em 0.8em; }
.exemplar-transcript button:not(.btn) { margin-inline-start: 0.8em; padding: 0; font: inherit; color: inherit; background: none; border: 0; text-decoration: underline; text-underline-offset: 4px; cursor: pointer; }
@media (max-width: 700px) {
  .exemplar-transcript__lines thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .exemplar-transcript__lines tr { display: grid; grid-template-columns: 2.4em minmax(0, 1fr); padding-block: 0.3em; border-block-end: 1px solid var(--theme-elevation-150); }
  .exemplar-transcript__lines td { width: auto !important; padding-block: 0.1em; border: 0; }
  .exemplar-transcript__lines td:last-child { grid-column: 2; }
}
`
