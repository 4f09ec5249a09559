/** Fields are a name and a ruled line; only the editor of a text has a frame. */
export const formStyle = `
.field-label { font: 700 15px / 1.6 var(--serif); color: var(--ink); padding-block-end: 2px; }
.field-label .required { color: var(--ink); }
.field-description { font-size: 14px; line-height: 1.55; margin-block-start: 4px; }
.field-type:is(.text, .email, .password, .confirm-password, .number) input, .field-type.textarea .textarea-outer, .date-time-picker input, html[data-theme] .rs__control {
  background: none; border: 0; border-block-end: 2px solid var(--ink); box-shadow: none; padding: 6px 0; font: 400 17px / 1.6 var(--sans); height: auto; color: var(--ink);
}
.field-type.textarea .textarea-outer textarea { border: 0; padding: 0; font: inherit; background: none; }
/* What is wrong has a thick line, and says so below it: not by a colour alone. */
.field-type.error :is(input, .textarea-outer, .rs__control) { border-block-end: 5px double var(--ink); }
.read-only input, .field-type input:disabled, .field-type.read-only .textarea-outer { border-block-end: 1px dashed var(--soft); background: none; }
#field-title { font: 700 28px / 1.4 var(--serif); }
#field-deck { font: 400 19px / 1.7 var(--serif); }
html[data-theme] .rs__multi-value { background: none; border: 1px solid var(--ink); margin: 2px 6px 2px 0; box-shadow: none; }
html[data-theme] .rs__menu { border: 1px solid var(--ink); box-shadow: none; background: var(--paper); }
html[data-theme] .rs__option--is-focused { background: var(--leaf); }
/* An empty box is seen, too. */
.checkbox-input__input, .radio-input__styled-radio { border-color: var(--soft); box-shadow: none; }
.auth-fields { padding: 0; background: none; }
html[data-theme] .exemplar-account input { padding: 6px 0; font: 400 17px / 1.6 var(--sans); background: none; border: 0; border-block-end: 2px solid var(--ink); }
html[data-theme] .exemplar-account input[aria-invalid='true'] { border-block-end: 5px double var(--ink); }
.relationship-add-new__add-button { border: 1px solid var(--ink); background: none; }
.upload-field-card { background: none; border: 1px solid var(--ink); }
.upload-relationship-details { background: none; border: 0; }
.group-field--top-level { border-block-end: 0; padding-block-start: 24px; background: linear-gradient(var(--ink) 0 5px, transparent 5px 8px, var(--ink) 8px 9px) top / 100% 9px no-repeat; }
.group-field--top-level::before, .group-field--top-level::after { display: none; }
.group-field__title { font: 700 28px / 1.3 var(--serif); }
.array-field__title, .blocks-field__heading h3 { font: 700 17px / 1.4 var(--serif); }
.collapsible { border: 0; border-block-end: 1px solid var(--hair); }
.collapsible__toggle-wrap, .collapsible__content { background: none; }
.collapsible__toggle-wrap { padding-block: 6px; }
.row-label { font: 700 15px / 1.4 var(--serif); }
.fixed-toolbar.fixed-toolbar { border: 1px solid var(--ink); border-radius: 0; background: var(--paper); }
.rich-text-lexical .editor-container { border: 1px solid var(--ink); border-block-start: 0; padding: 20px 24px; }
.rich-text-lexical--show-gutter .editor-container::before, .rich-text-lexical .ContentEditable__root::before { display: none; }
.rich-text-lexical--show-gutter > .rich-text-lexical__wrap > .editor-container > .editor-scroller > .editor { padding-inline-start: 0; }
.rich-text-lexical.rich-text-lexical--show-gutter:not(.rich-text-lexical--read-only) > .rich-text-lexical__wrap > .editor-container > .editor-scroller > .editor > div > .ContentEditable__root { padding-inline-start: 0; border: 0; }
.editor .ContentEditable__root, .LexicalEditorTheme__paragraph { font: 400 17px / 1.9 var(--sans); }
.LexicalEditorTheme__h2 { font: 700 21px / 1.5 var(--serif); }
.document-fields__sidebar-wrap { border-inline-start: 1px solid var(--ink); }
.document-fields--has-sidebar .document-fields__main { border: 0; }
.exemplar-review h3, .exemplar-review h4 { font: 700 17px / 1.5 var(--serif); border-block-start: 1px solid var(--ink); padding-block-start: 8px; }
.exemplar-review__state strong { font: 700 28px / 1.3 var(--serif); }
/* Read and not written: no tint behind it, a broken line around it. */
.rich-text-lexical--read-only .editor-container { border: 1px dashed var(--soft); }
.rich-text-lexical--read-only .ContentEditable__root { padding-inline-start: 0; }
.rich-text-lexical--read-only :is(.editor-shell, .editor-container, .editor-scroller, .editor, .ContentEditable__root) { background: none; }
@media (max-width: 700px) { #field-title { font-size: 22px; } .rich-text-lexical .editor-container { padding: 14px; } }
.exemplar-beginning { margin-block: 0 18px; color: var(--theme-elevation-650); }
`
