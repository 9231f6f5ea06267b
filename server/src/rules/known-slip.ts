import { findSlips, type SlipFound } from '../domain/slips';
import type { Messages } from '../messages/messages';
import { itemTexts, rangesIn, replaceIn } from './item-texts';
import { defineRule } from './rule';

export const knownSlip = defineRule({
  id: 'known-slip',
  category: 'wording',
  severity: 'warning',
  fixable: 'yes',
  docs: {
    'zh-cn': {
      title: '常见错误',
      what: '常见的错别字（秸杆、布署、末经批准、做出决定、疫情爆发……）、已撤并的机构名称（工商局、国土局……），以及引用法律法规时漏了书名号。县里自己的常见错误可写在配置的 slips 中。',
      why: '这些错误人眼容易滑过，却会出现在公开的文件里。',
    },
    en: {
      title: 'Known slip',
      what: 'Characters that are often confused (秸杆, 布署, 末经批准, 做出决定, 疫情爆发…), bodies that no longer exist (工商局, 国土局…), and laws cited without 《》. A county’s own slips can be added in slips of the configuration.',
      why: 'The eye slides over them, and then they stand in a public document.',
    },
  },
  bad: '某镇基本履职事项清单\n序号\t事项名称\n一、党的建设（1项）\t\n1\t做好工作布署。\n',
  good: '某镇基本履职事项清单\n序号\t事项名称\n一、党的建设（1项）\t\n1\t做好工作部署，宣传《安全生产法》，开展讲座，落实制度。\n',
  checkItem(content, _columns, report, { config }) {
    for (const text of itemTexts(content)) {
      for (const slip of findSlips(text.joined.text))
        report({
          ranges: rangesIn(text, slip.start, slip.end),
          ...(slip.kind === 'law' && !slip.isCited ? { severity: 'information' } : {}),
          message: m => messageOf(m, slip),
          fixes: () => [
            {
              title: m => m.wording.writeInstead(slip.right),
              safe: false,
              edits: () => replaceIn(content, text, slip.start, slip.end, slip.right),
            },
          ],
        });
      for (const { find, replace, message } of config.slips)
        for (let at = text.joined.text.indexOf(find); at >= 0; at = text.joined.text.indexOf(find, at + find.length)) {
          // `法` → `法律`: where the right words stand already nothing is wrong
          if (isRightAlready(text.joined.text, at, find, replace)) continue;
          const end = at + find.length;
          const start = at;
          report({
            ranges: rangesIn(text, start, end),
            message: m => message ?? m.wording.slipOwn(find, replace),
            fixes: () => [
              {
                title: m => (replace === '' ? m.wording.removeText(find) : m.wording.writeInstead(replace)),
                safe: false,
                edits: () => replaceIn(content, text, start, end, replace),
              },
            ],
          });
        }
    }
  },
});

function messageOf({ wording }: Messages, { kind, wrong, right }: SlipFound): string {
  if (kind === 'abolished') return wording.slipAbolished(wrong, right);
  return kind === 'law' ? wording.slipLaw(wrong) : wording.slip(wrong, right);
}

function isRightAlready(text: string, at: number, find: string, replace: string): boolean {
  for (let i = replace.indexOf(find); i >= 0; i = replace.indexOf(find, i + 1))
    if (text.startsWith(replace, at - i) && at >= i) return true;
  return false;
}
