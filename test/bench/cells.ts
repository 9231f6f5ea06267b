// Blocks and entries as the text of a cell, plainly or with the HTML that extractors leave: paragraphs, or ordered lists
// that are never closed and have no `<li>`. Also the place where a cell may be cut by a page's end.

import type { Random } from '../support/random';
import type { BlockTruth } from './truth';

/** `lost`: an ordered list whose numbers the extractor dropped, its sentences only separated by a blank. */
export type Markup = 'plain' | 'paragraphs' | 'ordered' | 'lost';

const listTag = '<ol style="list-style-type: none">';

/** A cell made of blocks; `gap` stands between an entry's number and its text. */
export function blocksCell(blocks: readonly BlockTruth[], markup: Markup, gap: string): string {
  return blocks.map(block => blockText(block, markup, gap)).join(' ');
}

/** A cell made of entries alone. */
export function entriesCell(entries: readonly string[], markup: Markup, gap: string): string {
  return blocksCell([{ heading: null, departments: [], role: 'duties', entries: [...entries] }], markup, gap);
}

/** `承接部门：… 工作方式：…`. */
export function labelledCell(label: string, block: BlockTruth, markup: Markup, gap: string): string {
  const departments = `${label}：${block.departments.join('、')}`;
  return `${markup === 'plain' ? departments : `<p>${departments}</p>`} ${blockText(block, markup, gap)}`;
}

function blockText({ heading, entries, role }: BlockTruth, markup: Markup, gap: string): string {
  const single = entries.length === 1;
  const numbered = single ? entries : entries.map((entry, i) => `${i + 1}.${gap}${entry}`);
  const head = heading === null ? [] : [`${heading}：`];
  // a list of one sentence has no numbers to lose, and 履职保障 keeps its own
  const way = markup === 'lost' && (single || role === 'support') ? 'ordered' : markup;
  switch (way) {
    case 'plain':
      return [...head, ...numbered].join(' ');
    case 'paragraphs':
      return [...head, ...numbered].map(text => `<p>${text}</p>`).join(' ');
    case 'ordered':
    case 'lost': {
      const items = way === 'lost' ? entries : numbered;
      if (single) return `<p>${[...head, ...items].join(' ')}</p>`;
      return [...head.map(text => `<p>${text}</p>`), listTag, ...items].join(' ');
    }
  }
}

/**
 * Cuts a cell in the middle of a word, at about the given share of its length, and closes and opens the paragraph there.
 * Undefined if no two Chinese characters stand together thereabouts.
 */
export function cutCell(cell: string, random: Random): [string, string] | undefined {
  const wanted = Math.floor(cell.length * (0.45 + random.next() * 0.3));
  for (let at = wanted; at < Math.min(cell.length - 6, wanted + 60); at++) {
    if (!isHan(cell.charCodeAt(at - 1)) || !isHan(cell.charCodeAt(at))) continue;
    const inParagraph = cell.lastIndexOf('<p>', at) > cell.lastIndexOf('</p>', at);
    const open = inParagraph && cell.indexOf('</p>', at) >= 0;
    return open ? [`${cell.slice(0, at)}</p>`, `<p>${cell.slice(at)}`] : [cell.slice(0, at), cell.slice(at)];
  }
  return undefined;
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}
