// From a subject to the words of an item: its name, its departments, who does what. Everything is drawn from the
// subject's own seed, so that an item is the same in every town of the county that has it, but for small deviations.

import { createRandom, mixSeeds, type Random } from '../support/random';
import type { Subject } from './plan';
import type { TownStyle } from './style';
import type { BlockTruth, ItemTruth } from './truth';
import { categories } from './words/categories';
import { departmentNames } from './words/departments';
import * as sentences from './words/sentences';
import { expand, isDoubled, type Slots, type Voice } from './words/wording';

/** What the items of one town have in common. */
export interface Town {
  readonly seed: number;
  readonly county: string;
  readonly countyKind: string;
  readonly style: TownStyle;
}

type Names = ReturnType<typeof departmentNames>;

const deviation = 0.08;
const townsInGeneral = '乡镇（街道）';

/** Composes the items of a town. */
export function itemComposer(town: Town): (subject: Subject, number: number) => ItemTruth {
  const names = departmentNames(town.county);
  const compose = { basic: composeBasic, assisting: composeAssisting, reclaimed: composeReclaimed };
  return (subject, number) => {
    const common = createRandom(subject.seed);
    const voice: Voice = { common, own: createRandom(mixSeeds(town.seed, subject.seed)), deviation };
    const slots: Slots = { o: subject.about, c: town.countyKind, t: townsInGeneral };
    const empty = { departments: [], superiorDuties: [], ownDuties: [], handling: [] };
    const item = { number, name: '', enforcement: false, subItems: [], ...empty, rows: [] };
    return { ...item, ...compose[subject.kind](subject, voice, slots, town, names) };
  };
}

function composeBasic(subject: Subject, voice: Voice, slots: Slots): Partial<ItemTruth> {
  if (subject.type === 'fine') {
    const fine = { name: `对${subject.about}的处罚。`, enforcement: true };
    if (subject.seed % 4 !== 0) return fine;
    return { name: expand(voice.common.pick(sentences.basicPlain), voice, slots), subItems: [fine] };
  }
  for (let attempt = 1; ; attempt++) {
    const parts = [...voice.common.sample(sentences.facets, 2), ...voice.common.sample(sentences.basicClauses, 2)].map(
      part => expand(part, voice, {}),
    );
    const [a, b, x, y] = parts as [string, string, string, string];
    const name = expand(voice.common.pick(sentences.basicNames), voice, { ...slots, a, b, x, y });
    if (!isDoubled(name) || attempt === 20) return { name };
  }
}

function composeAssisting(subject: Subject, voice: Voice, slots: Slots, town: Town, names: Names): Partial<ItemTruth> {
  const { common } = voice;
  const name = expand(common.pick(sentences.assistingNames), voice, slots) + town.style.nameEnd;
  const departments = drawDepartments(subject, common, names);
  const templates = common.shuffle(sentences.superiorDuties);
  const perDepartment = departments.length === 1 ? 3 + common.integer(3) : 2;
  const blocks = headedBlocks(departments, common, town.style, () => {
    const count = Math.min(perDepartment + common.integer(2), templates.length);
    return templates.splice(0, count).map(template => expand(template, voice, slots));
  });
  const supports = common.sample(sentences.support, common.chance(0.7) ? 1 : 2);
  const support = supports.map(template => expand(template, voice, slots));
  const own = common.sample(sentences.ownDuties, 3 + common.integer(4));
  return {
    name,
    departments,
    superiorDuties: [...blocks, { heading: '履职保障', departments: [], role: 'support', entries: support }],
    ownDuties: own.map(template => expand(template, voice, slots)),
  };
}

function composeReclaimed(subject: Subject, voice: Voice, slots: Slots, town: Town, names: Names): Partial<ItemTruth> {
  const { common } = voice;
  const { style } = town;
  if (subject.type === 'ended') {
    const ended: BlockTruth = { heading: null, departments: [], role: 'duties', entries: [] };
    ended.entries.push(expand(sentences.endedHandling, voice, slots));
    return { name: expand(common.pick(sentences.endedNames), voice, slots) + style.nameEnd, handling: [ended] };
  }
  const fine = subject.type === 'fine';
  const name = fine ? `对${subject.about}的处罚` : expand(common.pick(sentences.reclaimedNames), voice, slots);
  const departments = drawDepartments(subject, common, names).slice(0, common.chance(0.9) ? 1 : 2);
  const templates = common.shuffle(sentences.handling);
  const draw = (count: number) => {
    const steps = templates
      .splice(0, count)
      .map(step => expand(step, voice, fine ? { ...slots, o: '该类行为' } : slots));
    return fine ? [expand(sentences.fineHandling, voice, slots), ...steps] : steps;
  };
  const entries = fine ? 2 + common.integer(3) : 3 + common.integer(3);
  const handling: BlockTruth[] = style.labelled
    ? [{ heading: '工作方式', departments, role: 'duties', entries: draw(entries) }]
    : departments.map((department, i) => ({
        heading: department,
        departments: [department],
        role: 'duties',
        entries: i === 0 ? draw(entries) : templates.splice(0, 2).map(step => expand(step, voice, slots)),
      }));
  return { name: name + style.nameEnd, departments, handling };
}

/** A block a department, joint ones now and then; a single department may go without a heading. */
function headedBlocks(departments: string[], random: Random, style: TownStyle, draw: () => string[]): BlockTruth[] {
  const suffix = style.mainDuties ? '主要职责' : '';
  const joint = random.chance(0.15) && departments.length > 2;
  const groups = joint
    ? [...departments.slice(0, -2).map(name => [name]), departments.slice(-2)]
    : departments.map(name => [name]);
  if (style.headless && groups.length === 1)
    return [{ heading: null, departments: [], role: 'duties', entries: draw() }];
  return groups.map(group => ({
    heading: group.join('、') + suffix,
    departments: group,
    role: 'duties',
    entries: draw(),
  }));
}

/** One department mostly, up to six; the first ones of a category are its usual ones. */
function drawDepartments(subject: Subject, random: Random, names: Names): string[] {
  const usual = categories[subject.category]!.departments;
  const draw = random.next();
  const count = draw < 0.5 ? 1 : draw < 0.72 ? 2 : draw < 0.85 ? 3 : draw < 0.95 ? 4 : 6;
  return random.sample(usual, count).map(key => names[key]);
}
