import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createLineBreak } from '../../../client/src/line-break';
import type { EditItemResult } from '../../../server/src/protocol';

type Answer = EditItemResult | null;

/** An editor of one line with the caret at its end; the server answers when the test says so. */
function open(text: string) {
  let lines = [text];
  let version = 1;
  let answer: (result: Answer) => void = () => undefined;
  let late: () => void = () => undefined;
  let asked = 0;
  const change = (next: string[]) => {
    lines = next;
    version++;
  };
  const press = createLineBreak({
    caret: () =>
      /^\d\t./.test(lines.at(-1)!)
        ? { line: lines.length - 1, character: lines.at(-1)!.length, before: lines.at(-1)!, version }
        : undefined,
    ask: () => {
      asked++;
      return new Promise<Answer>(resolve => {
        answer = resolve;
      });
    },
    late: () =>
      new Promise<null>(resolve => {
        late = () => resolve(null);
      }),
    isCurrent: caret => caret.version === version,
    async apply({ edits }) {
      change([...lines, edits[0]!.newText]);
      return true;
    },
    async plain() {
      change([...lines, '']);
    },
    async breakAt({ line, before }) {
      const own = lines[line];
      if (!own?.startsWith(before)) return false;
      change([...lines.slice(0, line), before, own.slice(before.length), ...lines.slice(line + 1)]);
      return true;
    },
  });
  return {
    press,
    type: (more: string) => change([...lines.slice(0, -1), lines.at(-1)! + more]),
    clear: () => change(['']),
    answer: (result: Answer) => answer(result),
    late: () => late(),
    get asked() {
      return asked;
    },
    get lines() {
      return lines;
    },
  };
}

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const next: Answer = { edits: [{ range, newText: '2\t' }], selection: range };
const turn = () => new Promise<void>(resolve => setImmediate(resolve));

describe('Enter at the end of a row', () => {
  it('makes the next item', async () => {
    const editor = open('1\t甲。');
    const pressed = editor.press();
    await turn();
    editor.answer(next);
    await pressed;
    assert.deepEqual(editor.lines, ['1\t甲。', '2\t']);
  });

  it('is a plain one where the server is not to be asked, says no, or asks something itself', async () => {
    const plain = open('青石镇');
    await plain.press();
    assert.deepEqual([plain.lines, plain.asked], [['青石镇', ''], 0]);
    for (const result of [null, { refused: '', reason: 'no-anchor' as const }, { asks: '序号有误' }]) {
      const editor = open('1\t甲。');
      const pressed = editor.press();
      await turn();
      editor.answer(result);
      await pressed;
      assert.deepEqual(editor.lines, ['1\t甲。', '']);
    }
  });

  it('does not wait for long', async () => {
    const editor = open('1\t甲。');
    const pressed = editor.press();
    await turn();
    editor.late();
    await pressed;
    editor.answer(next);
    await turn();
    assert.deepEqual(editor.lines, ['1\t甲。', '']);
  });

  it('comes before what was typed after it', async () => {
    const editor = open('1\t甲。');
    const pressed = editor.press();
    await turn();
    editor.type('乙');
    editor.answer(next);
    await pressed;
    assert.deepEqual(editor.lines, ['1\t甲。', '乙']);
  });

  it('is a plain one where its row has gone', async () => {
    const editor = open('1\t甲。');
    const pressed = editor.press();
    await turn();
    editor.clear();
    editor.answer(next);
    await pressed;
    assert.deepEqual(editor.lines, ['', '']);
  });

  it('waits for the one before', async () => {
    const editor = open('1\t甲。');
    const pressed = [editor.press(), editor.press()];
    await turn();
    editor.answer(next);
    await Promise.all(pressed);
    assert.deepEqual([editor.lines, editor.asked], [['1\t甲。', '2\t', ''], 1]);
  });
});
