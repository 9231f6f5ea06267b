import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { provideDefinition, provideImplementation, type Target } from '../../server/src/features/definition';
import { type Fold, provideFolding } from '../../server/src/features/folding';
import { provideHover } from '../../server/src/features/hover';
import { provideSummary } from '../../server/src/features/summary';
import { type OutlineSymbol, provideSymbols } from '../../server/src/features/symbols';
import { messagesOf } from '../../server/src/messages/messages';
import { parse } from '../../server/src/syntax/read-document';
import { buildLineIndex, offsetAt, positionAt } from '../../server/src/text/line-index';
import { touches } from '../../server/src/text/range';
import { generateTown } from '../bench/generate';
import { faultyTownArbitrary } from '../support/faulty-town';
import { flowTextArbitrary } from '../support/flow-town';
import { createHost } from '../support/host';
import { checkRange } from '../support/in-document';
import { textArbitrary } from '../support/random-document';
import { runs } from '../support/runs';

const anyText = fc.oneof(textArbitrary, faultyTownArbitrary, flowTextArbitrary);
const [chinese, english] = [messagesOf('zh-cn'), messagesOf('en')];

test('symbols stand within the text, one in the other, one after the other', () => {
  const check = (symbols: readonly OutlineSymbol[], text: string, outer: { start: number; end: number }) => {
    let last = outer.start;
    for (const { range, selection, name, children } of symbols) {
      checkRange(range, text);
      checkRange(selection, text);
      assert.ok(range.start >= last && range.end <= outer.end, `${name} stands outside, or before its neighbour`);
      assert.ok(range.start <= selection.start && selection.end <= range.end, `${name}: selection outside`);
      assert.notEqual(name.trim(), '');
      check(children, text, range);
      last = range.end;
    }
  };
  fc.assert(
    fc.property(anyText, text => {
      const document = parse(text);
      for (const m of [chinese, english]) check(provideSymbols(document, m), text, { start: 0, end: text.length });
    }),
    runs(150),
  );
});

test('folds hold more than one line and don’t cross', () => {
  const cross = (a: Fold, b: Fold) => a.startLine < b.startLine && b.startLine <= a.endLine && a.endLine < b.endLine;
  fc.assert(
    fc.property(anyText, text => {
      const document = parse(text);
      const folds = provideFolding(document);
      for (const fold of folds) {
        assert.ok(0 <= fold.startLine && fold.startLine < fold.endLine);
        assert.ok(fold.endLine < buildLineIndex(text).starts.length);
        assert.ok(!folds.some(other => cross(fold, other)));
      }
    }),
    runs(150),
  );
});

test('the summary counts what the outline shows', () => {
  fc.assert(
    fc.property(anyText, text => {
      const document = parse(text);
      const { lists } = provideSummary(document);
      const symbols = provideSymbols(document, chinese);
      assert.deepEqual(
        lists.map(list => list.actual),
        symbols.map(symbol => symbol.children.reduce((sum, category) => sum + category.children.length, 0)),
      );
      const lines = buildLineIndex(text);
      for (const [i, list] of lists.entries()) assert.equal(list.line, positionAt(lines, symbols[i]!.range.start).line);
    }),
    runs(),
  );
});

test('hover and jumps tell places that are there, for every place of the text', async () => {
  const neighbours = { 'a.txt': generateTown(1, { county: '宁川县' }), 'b.txt': generateTown(2, { county: '宁川县' }) };
  const host = createHost(neighbours);
  await host.service.load();
  const textOf = new Map(Object.entries(neighbours).map(([path, text]) => [host.uri(path), text]));
  const checkTarget = (target: Target, text: string, offset: number) => {
    checkRange(target.origin, text);
    assert.ok(touches(target.origin, offset), 'the origin is elsewhere');
    if (target.kind === 'here') {
      checkRange(target.range, text);
      assert.ok(target.full.start <= target.range.start && target.range.end <= target.full.end);
      return;
    }
    const lines = buildLineIndex(textOf.get(target.uri)!);
    for (const position of [target.start, target.end])
      assert.deepEqual(positionAt(lines, offsetAt(lines, position)), position);
  };
  const places = fc.array(
    fc.integer({ min: 0, max: 999 }).map(draw => draw / 999),
    { minLength: 1, maxLength: 12 },
  );
  fc.assert(
    fc.property(anyText, places, fc.integer({ min: 1, max: 3 }), (text, at, maxTargets) => {
      const uri = host.uri('open.txt');
      const { document, lines, town, county } = host.service.update(uri, text);
      for (const place of at) {
        // a position of LSP never stands between CR and LF
        const offset = offsetAt(lines, positionAt(lines, Math.round(place * text.length)));
        const query = { document, uri, offset, town, county, corpus: host.service.corpus, maxTargets };
        const targets = provideDefinition(query);
        assert.ok(targets.filter(target => target.kind === 'there').length <= maxTargets);
        for (const target of [...targets, ...provideImplementation(query)]) checkTarget(target, text, offset);
        for (const m of [chinese, english]) {
          const hover = provideHover(query, m);
          if (!hover) continue;
          checkRange(hover.range, text);
          assert.ok(touches(hover.range, offset), 'the hover is elsewhere');
          assert.notEqual(hover.markdown.trim(), '');
        }
      }
    }),
    runs(),
  );
  assert.deepEqual(host.log, []);
});
