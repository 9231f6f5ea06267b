// The report of many towns as one page of HTML that needs nothing else: to look at, to search, and to print.

import type { Messages } from '../messages/messages';
import type { Report, ReportDuty, ReportList, ReportPart } from './compare-report';
import type { ShortPiece } from './same-lines';

/** The wordings of more towns fill a thousand sheets: of them is printed what is open. */
const mostUnfolded = 12;

/** The page, piece by piece: of a county it is long. */
export function* reportPage(report: Report, messages: Messages, lang: string): Generator<string> {
  const m = messages.report;
  const { documents, lists } = report;
  yield `<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>${text(m.title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${text(m.title)}</h1>
<p>${text(m.intro(documents.length))} <span class="legend"><ins>${text(m.added)}</ins> <del>${text(m.left)}</del></span></p>
<table class="towns"><thead><tr><th>${text(m.number)}</th><th>${text(m.town)}</th>${lists
    .map(({ kind }) => `<th>${text(messages.shortKind(kind))}</th>`)
    .join('')}<th>${text(m.file)}</th></tr></thead><tbody>
${documents
  .map(
    ({ town, path, isSample }, i) =>
      `<tr><td>${i + 1}</td><td>${text(town)}${isSample ? ` <b>${text(messages.hover.sample)}</b>` : ''}</td>${lists
        .map(({ counts }) => `<td>${counts[i]}</td>`)
        .join('')}<td>${text(path)}</td></tr>`,
  )
  .join('\n')}
</tbody></table>
<nav>${lists
    .map(
      (list, i) =>
        `<p><a href="#l${i}">${text(messages.kind(list.kind))}</a>: ${list.categories
          .map(
            ({ name, duties }, k) =>
              `<a href="#l${i}c${k}">${text(name || messages.outline.loose)}</a> ${duties.length}`,
          )
          .join(' · ')}</p>`,
    )
    .join('')}</nav>
`;
  for (const [i, list] of lists.entries()) {
    yield `<section><h2 id="l${i}">${text(messages.kind(list.kind))}</h2>\n`;
    yield* listTables(list, i, report, messages);
    yield '</section>\n';
  }
  yield `${documents.length > mostUnfolded ? '' : `<script>${script}</script>\n`}</body>
</html>
`;
}

function* listTables(
  { categories }: ReportList,
  list: number,
  { documents }: Report,
  messages: Messages,
): Generator<string> {
  const m = messages.report;
  const towns = documents
    .map(({ town }, i) => `<th class="t" title="${text(town)}">${i + 1}<br><span>${text(town)}</span></th>`)
    .join('');
  for (const [k, { name, duties }] of categories.entries()) {
    yield `<h3 id="l${list}c${k}">${text(name || messages.outline.loose)} <small>${text(m.duties(duties.length))}</small></h3>
<table class="duties"><thead><tr><th class="n">${text(m.duty)}</th><th class="h">${text(m.having)}</th>${towns}</tr></thead><tbody>
`;
    for (const duty of duties) yield dutyRows(duty, documents, messages);
    yield '</tbody></table>\n';
  }
}

function dutyRows(duty: ReportDuty, documents: Report['documents'], messages: Messages): string {
  const cells = duty.numbers.map((numbers, i) => {
    if (numbers.length > 0) return `<td>${text(numbers.join('、'))}</td>`;
    const other = duty.elsewhere[i];
    return other
      ? `<td class="o">${text(messages.shortKind(other.kind))} ${text(other.number)}</td>`
      : '<td class="x">—</td>';
  });
  const row = `<tr><th class="n" scope="row">${text(duty.name)}</th><td class="h">${duty.having}/${documents.length}</td>${cells.join('')}</tr>\n`;
  if (duty.parts.length === 0) return row;
  const parts = duty.parts.map(part => partList(part, documents, messages)).join('');
  const roles = duty.parts.map(({ role }) => messages.report.roles[role]).join('、');
  return `${row}<tr class="d"><td colspan="${documents.length + 2}"><details><summary>${text(messages.report.differs(roles))}</summary>${parts}</details></td></tr>\n`;
}

function partList({ role, wordings }: ReportPart, documents: Report['documents'], messages: Messages): string {
  const m = messages.report;
  const list = wordings.map(({ documents: at, pieces }) => {
    const towns = at.map(i => documents[i]!.town).join('、');
    const words = pieces.map(piece => shown(piece, m)).join('');
    return `<li><b>${text(towns)}</b> ${words || `<i>${text(m.nothing)}</i>`}</li>`;
  });
  return `<h4>${text(m.roles[role])}</h4><ul>${list.join('')}</ul>`;
}

function shown(piece: ShortPiece, m: Messages['report']): string {
  if ('sameLines' in piece) return `<i>${text(m.sameLines(piece.sameLines))}</i>\n`;
  const words = text(piece.text);
  return piece.only === 'here' ? `<ins>${words}</ins>` : piece.only === 'other' ? `<del>${words}</del>` : words;
}

/** Text within HTML, attributes included. */
function text(words: string): string {
  return words.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);
}

const style = `
:root { color-scheme: light dark; --line: #8886; --soft: #8882; }
body { margin: 1.5em; font: 14px/1.6 system-ui, "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif; }
h1 { font-size: 1.6em; } h2 { font-size: 1.35em; margin-top: 2em; } h3 { font-size: 1.1em; } h4 { margin: .6em 0 .2em; }
small, .legend, summary { font-weight: normal; opacity: .8; }
table { border-collapse: separate; border-spacing: 0; border: solid var(--line); border-width: 1px 0 0 1px; }
th, td { border: solid var(--line); border-width: 0 1px 1px 0; padding: 3px 7px; text-align: left; vertical-align: top; }
thead th { background: Canvas; }
.duties thead th { position: sticky; top: 0; z-index: 1; }
.duties { width: 100%; }
.duties .n { position: sticky; left: 0; background: Canvas; font-weight: normal; min-width: 18em; }
.duties thead .n { z-index: 2; }
.duties td { text-align: center; white-space: nowrap; }
.duties .d td { text-align: left; white-space: normal; }
.duties .t { vertical-align: bottom; padding: 4px 2px; width: 2.2em; font-weight: normal; }
.duties .t span { display: inline-block; width: 1.2em; line-height: 1.15; text-align: center; overflow-wrap: anywhere; }
.o, li i { opacity: .75; } li i { font-style: normal; }
.duties .o { padding: 3px 2px; font-size: .85em; white-space: normal; word-break: keep-all; }
.x { background: repeating-linear-gradient(135deg, transparent 0 4px, var(--soft) 4px 8px); }
.d details { position: sticky; left: 8px; max-width: calc(100vw - 5em); }
ul { margin: 0; padding-left: 1.2em; } li { white-space: pre-line; overflow-wrap: anywhere; }
ins { text-decoration: underline 2px; background: #9ccc2c50; } del { text-decoration: line-through; background: #ff000028; opacity: .8; }
@media print {
  @page { size: A3 landscape; margin: 12mm; }
  body { margin: 0; font-size: 9pt; }
  nav { display: none; }
  h2 { break-before: page; } h3 { break-after: avoid; } tr { break-inside: avoid; }
  .d, .d td { break-inside: auto; }
  .duties thead th, .duties .n, .d details { position: static; max-width: none; }
  a { color: inherit; text-decoration: none; }
}
`;

// what is folded away is printed, too, of a few towns
const script = `
const folded = () => document.querySelectorAll('details:not([open])');
let opened = [];
addEventListener('beforeprint', () => { opened = [...folded()]; for (const each of opened) each.open = true; });
addEventListener('afterprint', () => { for (const each of opened) each.open = false; });
`;
