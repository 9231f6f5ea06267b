/** The page that shows an item beside its equivalents: from the server's answer to HTML. Nothing in it comes from elsewhere. */
import type { ComparedPart, CompareResult } from '../../server/src/protocol';

/** Texts in the display language; `{0}` stands for what is counted or named. */
export interface ComparePageTexts {
  readonly lang: string;
  readonly title: string;
  readonly own: string;
  readonly sample: string;
  readonly likelihood: string;
  readonly open: string;
  readonly take: string;
  readonly none: string;
  readonly more: string;
  readonly empty: string;
  readonly legend: { readonly here: string; readonly other: string };
}

/** What the page tells the extension. */
export type ComparePageMessage =
  | { readonly kind: 'open'; readonly uri: string }
  | { readonly kind: 'take'; readonly uri: string; readonly role: string };

/** The page; `nonce` is what its own style and script are known by. */
export function comparePage(result: CompareResult, texts: ComparePageTexts, nonce: string): string {
  const { own, others, more } = result;
  const heads = [
    `<th scope="col" class="own"><span class="town">${text(own.town)}</span> <span class="mark">${text(texts.own)}</span>
<div class="where">${place(own)}</div></th>`,
    ...others.map(
      other => `<th scope="col"><button type="button" class="town" data-open="${text(other.uri)}" title="${text(texts.open)}">${text(
        other.town,
      )}</button>${other.isSample ? ` <span class="mark">${text(texts.sample)}</span>` : ''}
<div class="where">${place(other)}</div>
<div class="why">${text(fill(texts.likelihood, other.score))}${other.reasons.length > 0 ? ` · ${text(other.reasons.join(' · '))}` : ''}</div></th>`,
    ),
  ];
  const rows = own.parts.map(part => {
    const cells = others.map(({ parts, uri }) => {
      const theirs = parts.find(({ role }) => role === part.role);
      return `<td>${theirs ? cell(theirs, texts) : ''}${theirs?.canTake ? takeButton(uri, theirs, texts) : ''}</td>`;
    });
    const label = `<th scope="row" colspan="${others.length + 1}">${text(part.label)}</th>`;
    return `<tr class="label">${label}</tr>\n<tr><td class="own">${cell(part, texts)}</td>${cells.join('')}</tr>`;
  });
  const hint =
    others.length === 0
      ? `<p>${text(texts.none)}</p>`
      : `<p class="legend"><ins>${text(texts.legend.here)}</ins> <del>${text(texts.legend.other)}</del>${
          more > 0 ? ` · ${text(fill(texts.more, more))}` : ''
        }</p>`;
  const body = `<table><thead><tr>${heads.join('')}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table>
${hint}`;
  return page(body, texts, nonce);
}

/** The page where there is no item to compare. */
export function emptyComparePage(texts: ComparePageTexts, nonce: string): string {
  return page(`<p>${text(texts.empty)}</p>`, texts, nonce);
}

function page(body: string, texts: ComparePageTexts, nonce: string): string {
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${text(texts.lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${text(texts.title)}</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
${body}
<script nonce="${nonce}">${script}</script>
</body>
</html>`;
}

function place({ list, category, number }: CompareResult['own']): string {
  return text([`${list} ${number}`.trim(), category].filter(each => each !== '').join(' · '));
}

function cell({ pieces }: ComparedPart, texts: ComparePageTexts): string {
  if (pieces.length === 0) return '<p class="nothing">—</p>';
  const words = pieces.map(({ text: piece, only }) => {
    if (only === 'here') return `<ins title="${text(texts.legend.here)}">${text(piece)}</ins>`;
    return only === 'other' ? `<del title="${text(texts.legend.other)}">${text(piece)}</del>` : text(piece);
  });
  return `<p>${words.join('')}</p>`;
}

function takeButton(uri: string, { role, label }: ComparedPart, texts: ComparePageTexts): string {
  return `<button type="button" class="take" data-uri="${text(uri)}" data-role="${text(role)}" title="${text(label)}">${text(texts.take)}</button>`;
}

function fill(pattern: string, value: string | number): string {
  return pattern.replace('{0}', String(value));
}

/** Text within HTML, attributes included. */
function text(words: string): string {
  return words.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);
}

const style = `
body { padding: 0 0 1em; font-family: var(--vscode-font-family); font-size: var(--vscode-font-size); }
table { border-collapse: collapse; min-width: 100%; }
th, td { vertical-align: top; text-align: left; font-weight: normal; padding: 6px 12px; min-width: 13em; max-width: 30em;
  border-right: 1px solid var(--vscode-panel-border, #8884); }
thead th { position: sticky; top: 0; background: var(--vscode-editor-background); z-index: 1;
  border-bottom: 1px solid var(--vscode-panel-border, #8884); }
.own { position: sticky; left: 0; background: var(--vscode-editor-background); }
thead .own { z-index: 2; }
tr.label th { color: var(--vscode-descriptionForeground); border-right: 0; padding-bottom: 0; }
td { border-bottom: 1px solid var(--vscode-panel-border, #8884); line-height: 1.6; }
p { margin: 0; white-space: pre-line; overflow-wrap: anywhere; }
.town { font-weight: bold; }
.mark, .where, .why, .legend, .nothing { color: var(--vscode-descriptionForeground); }
.legend { padding: 8px 12px; }
ins { text-decoration: underline; text-decoration-thickness: 2px; background: var(--vscode-diffEditor-insertedTextBackground, #9ccc2c40); color: inherit; }
del { text-decoration: line-through; background: var(--vscode-diffEditor-removedTextBackground, #ff000033); color: var(--vscode-descriptionForeground); }
button { font: inherit; padding: 0; border: 0; background: none; cursor: pointer; color: var(--vscode-textLink-foreground); }
button:hover { text-decoration: underline; }
button:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 2px; }
.take { margin-top: 4px; }
`;

const script = `
const vscode = acquireVsCodeApi();
const state = vscode.getState();
if (state) window.scrollTo(state.x, state.y);
window.addEventListener('scroll', () => vscode.setState({ x: window.scrollX, y: window.scrollY }));
document.addEventListener('click', event => {
  const button = event.target.closest('button');
  if (!button) return;
  const { open, uri, role } = button.dataset;
  vscode.postMessage(open !== undefined ? { kind: 'open', uri: open } : { kind: 'take', uri, role });
});
`;
