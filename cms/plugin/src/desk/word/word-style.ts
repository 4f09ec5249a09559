/** Style of what stands above a form for texts from Word, in the admin's own colours. */
export const wordStyle = `
.exemplar-word { scroll-margin-block-start: calc(var(--doc-controls-height) + 2rem); display: flex; flex-direction: column; gap: 0.7rem; margin-block-end: var(--base); line-height: 1.65; color: var(--theme-elevation-1000); }
.exemplar-word :is(p, h2, h3, ol, ul, figure) { margin: 0; padding: 0; }
.exemplar-word :is(ol, ul) { list-style: none; }
.exemplar-word .btn { margin: 0; }
.exemplar-word__bar, .exemplar-word__acts { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5em 0.9em; }
.exemplar-word__bar > .btn { font: inherit; padding: 0.3em 0.9em; }
.exemplar-word small { font-size: 14px; color: var(--theme-elevation-650); }
.exemplar-word__choose { position: relative; display: inline-block; }
.exemplar-word__choose span { display: inline-block; padding: 0.3em 0.9em; border: 1px solid var(--theme-elevation-800); cursor: pointer; }
.exemplar-word__choose input { position: absolute; inset: 0; opacity: 0; cursor: pointer; width: 100%; }
.exemplar-word__choose:has(:disabled) :is(span, input) { cursor: default; color: var(--theme-elevation-500); border-color: var(--theme-elevation-250); }
.exemplar-word__choose:has(:focus-visible) span { outline: 2px solid var(--theme-elevation-1000); outline-offset: 2px; }
.exemplar-word__panel { display: flex; flex-direction: column; gap: 0.9rem; padding: calc(var(--base) * 0.9); border: 5px double var(--theme-elevation-1000); background: var(--theme-elevation-0); overflow-wrap: anywhere; }
.exemplar-word :is(.exemplar-word__panel, .exemplar-word__now):focus { outline: none; }
.exemplar-word__now { display: flex; flex-wrap: wrap; align-items: center; gap: 0.4em 1em; }
.exemplar-word__now:not(:empty) { padding: 0.6em 0.9em; border-block-start: 4px solid currentColor; border-block-end: 1px solid currentColor; background: var(--theme-elevation-50); }
.exemplar-word h2 { font-size: 22px; font-weight: 700; line-height: 1.4; }
.exemplar-word h3 { font-size: 16px; font-weight: 700; padding-block-start: 0.5rem; border-block-start: 2px solid currentColor; }
.exemplar-word h3 b { font-size: 19px; margin-inline-end: 0.4em; font-variant-numeric: tabular-nums; }
.exemplar-word section { display: flex; flex-direction: column; gap: 0.4rem; min-width: 0; }
.exemplar-word__lines { max-height: 26rem; overflow: auto; border-block-end: 1px solid var(--theme-elevation-250); }
.exemplar-word__lines li { display: grid; grid-template-columns: 2.2rem 9rem minmax(0, 1fr); gap: 0 0.8rem; padding: 0.35rem 0; border-block-start: 1px solid var(--theme-elevation-150); font-variant-numeric: tabular-nums; }
.exemplar-word__lines li > :is(i, span) { font-style: normal; color: var(--theme-elevation-650); }
.exemplar-word__lines [data-kind='h'] p { font-weight: 700; }
.exemplar-word__told li { padding: 0.3rem 0; border-block-start: 1px solid var(--theme-elevation-150); }
.exemplar-word__told blockquote { margin: 0; padding: 0; border: 0; }
.exemplar-word img { display: block; max-width: 9rem; max-height: 7rem; object-fit: contain; border: 1px solid var(--theme-elevation-250); }
.exemplar-word__picture { display: grid; grid-template-columns: 9rem minmax(0, 1fr); gap: 0.3rem 1rem; padding: 0.6rem 0; border-block-start: 1px solid var(--theme-elevation-150); }
.exemplar-word__fields { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; }
.exemplar-word__fields label { display: flex; flex-direction: column; flex: 1 1 14rem; min-width: 0; font-size: 14px; }
.exemplar-word :is(input:not([type='file']), select) { font: inherit; font-size: 16px; color: inherit; background: none; border: 0; border-block-end: 2px solid var(--theme-elevation-800); padding: 0.25em 0; width: 100%; }
.exemplar-word option { background: var(--theme-elevation-0); }
.exemplar-word :is(input, select, button:not(.btn), [tabindex]):focus-visible { outline: 2px solid var(--theme-elevation-1000); outline-offset: 2px; }
.exemplar-word [role='alert'] { border-inline-start: 5px solid var(--theme-elevation-1000); padding-inline-start: 0.8em; }
@media (max-width: 700px) {
  .exemplar-word__lines li { grid-template-columns: 2.2rem minmax(0, 1fr); }
  .exemplar-word__lines li > :is(p, figure) { grid-column: 1 / -1; }
  .exemplar-word__picture { grid-template-columns: minmax(0, 1fr); }
}
@media (max-width: 700px) { .exemplar-word__choose span { padding-block: 0.65em; } }
`
