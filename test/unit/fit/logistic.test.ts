import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fitLogistic, type Row } from '../../fit/logistic';

const row = (isRight: boolean, ...values: number[]): Row => ({ isRight, values });

test('without figures the bias is the logit of the share that is right', () => {
  const [bias] = fitLogistic([row(true), row(true), row(true), row(false)], 1);
  assert.ok(Math.abs(bias! - Math.log(3)) < 1e-4);
});

test('the shares of two groups come out, nearly, with a small ridge', () => {
  const group = (value: number, right: number) => Array.from({ length: 100 }, (_, i) => row(i < right, value));
  const [bias, weight] = fitLogistic([...group(0, 20), ...group(1, 80)], 1e-6);
  assert.ok(Math.abs(bias! - Math.log(0.2 / 0.8)) < 1e-3);
  assert.ok(Math.abs(weight! - 2 * Math.log(0.8 / 0.2)) < 1e-3);
});

test('a ridge keeps the weight of what parts the rows without a remainder finite, and what says nothing at none', () => {
  const rows = [row(true, 1, 1), row(true, 1, 0), row(false, 0, 1), row(false, 0, 0)];
  const [, telling, idle] = fitLogistic(rows, 0.5);
  assert.ok(telling! > 0.5 && telling! < 5);
  assert.ok(Math.abs(idle!) < 1e-3);
});
