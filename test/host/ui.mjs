// Goes through the workbench as a person would, with the extension installed: the Problems panel, the light bulb, the
// saved file, hover, F12. The pictures that it takes on the way are the README's: --screenshots puts them into images/.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openPage } from './browser.mjs';
import { createChecks } from './checks.mjs';
import { launch } from './code-server.mjs';
import { temporaryFolder } from './ending.mjs';
import { compressPng } from './png.mjs';
import { repository, samples } from './programs.mjs';
import { usefulBuiltins } from './settings.mjs';

/** A sample with faults, and one of its findings that a safe fix mends. */
const faulty = {
  file: '鹤堰镇.dutylist',
  findings: 15,
  rule: 'list-count',
  before: '鹤堰镇配合履职事项清单（14项）',
  after: '鹤堰镇配合履职事项清单（13项）',
  /** The rule of a finding that is ignored, and what the check of all files says in the end. */
  ignored: 'department-missing',
  ignoredLine: 57,
  checked: '检查了 3 个文件',
};
/** Texts of the extension, in Chinese. */
const commands = {
  check: '检查全部履职清单',
  showProblems: '查看问题',
  ignore: /忽略此处.*写入 dutylist\.config\.json/,
};
/** An item, as line and column, and the files of the towns that have it too. */
const shared = { file: '苇渡镇.dutylist', position: '21:8', others: ['松笕镇.txt', '鹤堰镇.dutylist'] };
/** The second of the sample's items, and its category before and after a third one is added. */
const numbered = { line: 18, name: '编修镇志', before: '一、党的建设（2项）', counted: '一、党的建设（3项）' };
/** A table row as a spreadsheet copies it, and the item that it is below the second. */
const pasted = {
  html: '<table><tr><td>40</td><td>整理<br>\n  档案。</td></tr></table>',
  text: '40\t整理档案。\n',
  item: /^3.*整理档案。/,
};

/** One item in a table, in the drafting layout and as text taken from a PDF, and words to see in each. */
const layoutHead = '柳渚县杏桥镇配合履职事项清单（1项）\n';
const layoutCategory = '一、农业农村（1项）\n';
const layouts = [
  {
    file: '1-表格.dutylist',
    shown: '1.编制年度改造计划',
    text: `${layoutHead}序号\t事项名称\t对应上级部门\t上级部门职责（含提供的履职保障）\t配合职责\n${layoutCategory}1\t老旧泵站改造\t县水利局\t县水利局：1.编制年度改造计划。2.组织竣工验收。履职保障：拨付改造经费。\t1.报送改造需求。2.协调施工用地。\n`,
  },
  {
    file: '2-起草.dutylist',
    shown: '【上级部门职责】',
    text: `${layoutHead}序号\t事项名称\t对应上级部门\t上级部门职责（含提供的履职保障）\t配合职责\n${layoutCategory}1\t老旧泵站改造\n\t【对应上级部门】县水利局\n\t【上级部门职责】\n\t县水利局：\n\t1.编制年度改造计划。\n\t2.组织竣工验收。\n\t履职保障：\n\t拨付改造经费。\n\t【配合职责】\n\t1.报送改造需求。\n\t2.协调施工用地。\n`,
  },
  {
    file: '3-文字.dutylist',
    shown: '老旧泵站改造',
    text: `${layoutHead}\n序号 事项名称 对应上级部门\n上级部门职责\n（含提供的履职保障）\n配合职责\n\n${layoutCategory}\n1\n老旧泵站改造\n县水利局\n\n县水利局：\n1.编制年度改造计\n划。\n2.组织竣工验收。\n\n履职保障：\n拨付改造经费。\n\n1.报送改造需求。\n2.协调施工用地。\n`,
  },
];

/** What is typed to find an item by the initials of its name, and the name; the same item is in another town under another. */
const sought = { typed: 'jtwza', first: '困难残疾人家庭无障碍改造', second: '残疾人家庭无障碍改造的申报与验收' };
/** A town of the county of `layouts` that names their department in running text, too. */
const neighbour = {
  file: '4-邻镇.dutylist',
  text: `柳渚县桃坞镇配合履职事项清单（1项）\n序号\t事项名称\t对应上级部门\t上级部门职责（含提供的履职保障）\t配合职责\n${layoutCategory}1\t山塘清淤\t县水利局\t县水利局：制定清淤方案。履职保障：拨付清淤经费。\t配合县水利局核实工程量。\n`,
  renamed: '县水务局',
};

/** One slip in two places, and what is offered for both. */
const slips = {
  file: '5-错字.dutylist',
  text: '杏桥镇基本履职事项清单（2项）\n序号\t事项名称\n一、生态环保（2项）\t\n1\t开展秸杆禁烧。\n2\t推广秸杆还田。\n',
  fix: /在预览中逐处确认/,
};
/** An item that other towns word otherwise. */
const compared = {
  file: '苇渡镇.dutylist',
  town: '苇渡镇',
  position: '46:8',
  command: '与其他乡镇对照此事项',
  other: { file: '鹤堰镇.dutylist', words: '督促学员按时参加面授', now: '督促学员准时到校上课' },
};

/** A duty that the sample town has and this one lacks. */
const lacking = { file: '松笕镇.txt', view: '履职清单：事项比对', name: '保护传承苇编技艺', other: '苇渡镇' };

export async function runUi(host, { screenshots, verbose, vsix }) {
  const { folder: temp } = temporaryFolder();
  const folder = path.join(temp, 'samples');
  fs.cpSync(samples, folder, { recursive: true });
  const server = await launch(host, {
    folder,
    language: 'zh-cn',
    settings: {
      'editor.minimap.enabled': false,
      'workbench.reduceMotion': 'on',
      'editor.wrappingStrategy': 'advanced',
    },
    extensions: [vsix ? path.resolve(vsix) : repository],
    builtins: usefulBuiltins,
    flags: ['--disable-proxy'],
    verbose,
  });
  const { page, close } = await openPage();
  page.setDefaultTimeout(20_000);

  const pictures = screenshots ? path.join(repository, 'images') : path.join(os.tmpdir(), 'dutylist-pictures');
  const picture = async name => {
    fs.mkdirSync(pictures, { recursive: true });
    await page.mouse.move(640, 18); // where it points at nothing
    fs.writeFileSync(
      path.join(pictures, `${name}.png`),
      compressPng(await page.screenshot({ animations: 'disabled' })),
    );
  };
  const { check, counts } = createChecks(async () => {
    const file = path.join(os.tmpdir(), 'dutylist-failed.png');
    await page.screenshot({ path: file }).catch(() => {});
    console.log(`      see ${file}`);
  });

  const press = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const editor = page.locator('.editor-instance');
  const problems = page.locator('.markers-panel .monaco-list-row');
  /** In a row of the panel: left of the rule's id, which is a link to its page. */
  const onMessage = { x: 80, y: 11 };
  const problemCount = page.locator('.part.panel .composite-bar .badge-content').first();
  const open = async file => {
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: file }).dblclick();
    await page.locator('.tab.active', { hasText: file }).waitFor();
    await editor.locator('.monaco-editor.focused').waitFor();
  };
  const goTo = async position => {
    await press('Control+g');
    await page.keyboard.type(position);
    await press('Enter');
  };

  await check('the workbench opens', async () => {
    await page.goto(`${server.origin}/`);
    await page.locator('.monaco-workbench').waitFor({ timeout: 60_000 });
  });

  await check('the Problems panel lists what is wrong with a sample', async () => {
    await open(faulty.file);
    await press('Control+Shift+M');
    await problems.filter({ hasText: faulty.rule }).waitFor();
    await problemCount.getByText(String(faulty.findings), { exact: true }).waitFor();
    await page.locator('.pane-header', { hasText: 'Outline' }).click();
    await page.locator('.outline-pane .monaco-list-row').first().waitFor();
    await problems.filter({ hasText: faulty.rule }).click();
    await editor.locator('.squiggly-error, .squiggly-warning').first().waitFor();
    await picture('problems');
  });

  await check('the light bulb offers a fix, which mends the text', async () => {
    const fix = page.locator('.action-widget .monaco-list-row.action').first();
    await problems.filter({ hasText: faulty.rule }).dblclick({ position: onMessage });
    await editor.locator('.monaco-editor.focused').waitFor();
    // VS Code gives up asking for actions while an extension is still starting: asked again, as one would
    for (let tries = 1; !(await fix.isVisible()); tries++) {
      await press('Escape', 'Control+.');
      await fix.waitFor({ timeout: 4000 }).catch(error => {
        if (tries === 4) throw error;
      });
    }
    await picture('quick-fix');
    await press('Enter');
    await editor.locator('.view-line', { hasText: faulty.after }).waitFor();
    await problemCount.getByText(String(faulty.findings - 1), { exact: true }).waitFor();
    await problems.filter({ hasText: faulty.rule }).waitFor({ state: 'detached' });
  });

  await check('the file is saved with that change and no other', async () => {
    await press('Control+s');
    await page.locator('.tab.active:not(.dirty)', { hasText: faulty.file }).waitFor();
    const [before, after] = [samples, folder].map(each => fs.readFileSync(path.join(each, faulty.file), 'utf8'));
    assert.equal(after, before.replace(faulty.before, faulty.after));
    assert.notEqual(after, before);
  });

  await check('the status bar counts the items', async () => {
    await page.locator('.statusbar-item', { hasText: /基本 \d+/ }).waitFor();
  });

  await check('hovering an item tells about it and its equivalents', async () => {
    await press('Control+j'); // closes the panel
    await open(shared.file);
    await goTo(shared.position);
    await press('Control+k', 'Control+i');
    await page
      .locator('.monaco-hover-content', { hasText: path.parse(shared.others[0]).name })
      .first()
      .waitFor();
    await picture('hover');
    await press('Escape');
  });

  await check('F12 on an item shows it in the other towns', async () => {
    await press('F12');
    const files = page.locator('.reference-zone-widget .monaco-list-row');
    for (const other of shared.others) await files.filter({ hasText: other }).waitFor();
    await page.locator('.reference-zone-widget .preview .view-line').first().waitFor();
    await picture('definition');
    await press('Escape');
  });

  await check('Enter at the end of a row makes the next item, Alt+Down moves it, each one undo step', async () => {
    const line = text => editor.locator('.view-line', { hasText: text });
    const row = number => line(new RegExp(`^${number}.*${numbered.name}`));
    // typed this fast after a jump, Enter may be lost, or come before the extension knows where the caret is
    for (let tries = 1; !(await line(numbered.counted).isVisible()); tries++) {
      if (tries > 1) await press('Control+z');
      await goTo(`${numbered.line}:1`);
      await press('End');
      await page.locator('.statusbar-item', { hasText: `Ln ${numbered.line},` }).waitFor();
      await press('Enter');
      await line(numbered.counted)
        .waitFor({ timeout: 2000 })
        .catch(error => {
          if (tries === 5) throw error;
        });
    }
    await page.locator('.statusbar-item', { hasText: `Ln ${numbered.line + 1},` }).waitFor();
    await page.keyboard.type(numbered.name);
    await row(3).waitFor();
    await press('Alt+ArrowUp');
    await row(2).waitFor();
    await press('Alt+ArrowDown');
    await row(3).waitFor();
    await press('Control+z');
    await row(2).waitFor();
    await press('Control+z');
    await row(3).waitFor();
    await press('Control+z', 'Control+z');
    await line(numbered.before).waitFor();
    await page.locator('.tab.active:not(.dirty)', { hasText: shared.file }).waitFor();
  });

  await check('rows pasted from a table become items, as one undo step', async () => {
    const line = text => editor.locator('.view-line', { hasText: text });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.origin });
    await page.evaluate(
      ([html, text]) =>
        navigator.clipboard.write([
          new ClipboardItem({
            'text/html': new Blob([html], { type: 'text/html' }),
            'text/plain': new Blob([text], { type: 'text/plain' }),
          }),
        ]),
      [pasted.html, pasted.text],
    );
    await goTo(`${numbered.line}:3`);
    await page.locator('.statusbar-item', { hasText: `Ln ${numbered.line},` }).waitFor();
    await press('Control+v');
    await line(pasted.item).waitFor();
    await line(numbered.counted).waitFor();
    await press('Control+z');
    await line(numbered.before).waitFor();
    await page.locator('.tab.active:not(.dirty)', { hasText: shared.file }).waitFor();
  });

  await check('all lists are checked by a command, and their findings are in the Problems panel', async () => {
    await press('Control+k', 'Control+w'); // closes all editors
    await page.locator('.tab').first().waitFor({ state: 'detached' });
    await press('F1');
    await page.keyboard.type(commands.check);
    await page.locator('.quick-input-list .monaco-list-row', { hasText: commands.check }).first().waitFor();
    await press('Enter');
    const told = page.locator('.notification-list-item', { hasText: faulty.checked });
    await told.waitFor();
    await told.locator('.monaco-button', { hasText: commands.showProblems }).click();
    await problems.filter({ hasText: faulty.file }).first().waitFor();
    await problemCount.getByText(/^\d+$/).waitFor();
    await page.locator('.notification-toast').first().waitFor({ state: 'detached' });
    await picture('check-workspace');
  });

  await check('a finding that is ignored is gone, and stands in the saved configuration', async () => {
    await open(faulty.file);
    const line = page.locator('.statusbar-item', { hasText: `Ln ${faulty.ignoredLine},` });
    for (let tries = 1; !(await line.isVisible()); tries++) {
      await problems.filter({ hasText: faulty.ignored }).first().dblclick({ position: onMessage });
      await line.waitFor({ timeout: 4000 }).catch(error => {
        if (tries === 4) throw error;
      });
    }
    await editor.locator('.monaco-editor.focused').waitFor();
    const ignore = page.locator('.action-widget .monaco-list-row.action', { hasText: commands.ignore });
    for (let tries = 1; !(await ignore.isVisible()); tries++) {
      await press('Escape', 'Control+.');
      await ignore.waitFor({ timeout: 4000 }).catch(error => {
        if (tries === 4) throw error;
      });
    }
    await ignore.click();
    await problems.filter({ hasText: faulty.ignored }).waitFor({ state: 'detached' });
    await page.locator('.statusbar-item', { hasText: 'dutylist.config.json' }).waitFor();
    const config = fs.readFileSync(path.join(folder, 'dutylist.config.json'), 'utf8');
    assert.match(config, new RegExp(`"rule": "${faulty.ignored}"`));
  });

  await check('the configuration is completed as it is typed', async () => {
    await open('dutylist.config.json');
    await press('Control+Home', 'End', 'Enter');
    await page.keyboard.type('"rules": {"number-');
    await press('Control+Space');
    await page.locator('.suggest-widget .monaco-list-row', { hasText: 'number-gap' }).first().waitFor();
    await press('Escape');
  });

  await check('one item in three layouts, all without a finding', async () => {
    await press('Control+s');
    await page.locator('.tab.active:not(.dirty)', { hasText: 'dutylist.config.json' }).waitFor();
    await press('Control+k', 'Control+w', 'Control+j');
    await page.locator('.tab').first().waitFor({ state: 'detached' });
    for (const { file, text } of layouts) fs.writeFileSync(path.join(folder, file), text);
    for (const [i, { file, shown }] of layouts.entries()) {
      if (i === 0) await open(file);
      else await press('Control+Shift+E', 'ArrowDown', 'Control+Enter'); // the next file, to the side
      await editor.nth(i).locator('.view-line', { hasText: shown }).first().waitFor();
    }
    await page.locator('.statusbar-item', { hasText: /配合 1/ }).waitFor();
    assert.equal(await page.locator('.squiggly-error, .squiggly-warning').count(), 0);
    await picture('layouts');
  });

  await check('go to item finds by initials, in the order of the server, and jumps', async () => {
    await press('Control+k', 'Control+w');
    await page.locator('.tab').first().waitFor({ state: 'detached' });
    await open(faulty.file);
    await press('Control+Alt+g');
    const rows = page.locator('.quick-input-list .monaco-list-row');
    await page.locator('.quick-input-widget input').waitFor();
    await page.keyboard.type(sought.typed);
    await rows.nth(0).filter({ hasText: sought.first }).waitFor();
    await rows.nth(1).filter({ hasText: sought.second }).waitFor();
    await picture('go-to-item');
    await press('ArrowDown');
    await editor.locator('.view-line', { hasText: sought.second }).first().waitFor();
    await press('ArrowUp', 'Enter');
    await page.locator('.tab.active', { hasText: shared.file }).waitFor();
    await editor.locator('.view-line', { hasText: sought.first }).first().waitFor();
  });

  await check(
    'a department is renamed in all documents of its county, with a preview of what is doubtful',
    async () => {
      fs.writeFileSync(path.join(folder, neighbour.file), neighbour.text);
      await press('Control+k', 'Control+w');
      await page.locator('.tab').first().waitFor({ state: 'detached' });
      await open(neighbour.file);
      await goTo('4:16');
      const input = page.locator('.rename-box input');
      for (let tries = 1; !(await input.isVisible()); tries++) {
        await press('F2');
        await input.waitFor({ timeout: 3000 }).catch(error => {
          if (tries === 4) throw error;
        });
      }
      await input.fill(neighbour.renamed);
      await input.press('Enter');
      const panel = page.locator('.bulk-edit-panel');
      await panel.locator('.monaco-list-row', { hasText: neighbour.renamed }).first().waitFor();
      // what is doubtful is not ticked
      const unticked = panel
        .locator('.monaco-list-row input:not(:checked), .monaco-list-row [aria-checked=false]')
        .last();
      // it is the last row, and the list renders only what is in view; it may still be filling
      for (let tries = 1; !(await unticked.isVisible()); tries++) {
        await panel.locator('.monaco-list').press('End');
        await unticked.waitFor({ timeout: 3000 }).catch(error => {
          if (tries === 6) throw error;
        });
      }
      await picture('rename');
      await panel
        .locator('.monaco-button', { hasText: /Apply|应用/ })
        .first()
        .click();
      await editor.locator('.view-line', { hasText: neighbour.renamed }).first().waitFor();
      await press('Control+k', 's'); // saves all
      for (const { file } of layouts) {
        const text = () => fs.readFileSync(path.join(folder, file), 'utf8');
        for (let tries = 0; !text().includes(neighbour.renamed) && tries < 50; tries++) await page.waitForTimeout(100);
        assert.ok(!text().includes('县水利局'), file);
      }
      const own = fs.readFileSync(path.join(folder, neighbour.file), 'utf8');
      assert.equal(own, neighbour.text.replace('县水利局\t县水利局', '县水务局\t县水务局'));
    },
  );

  await check('fixes of one rule that need a look are ticked in a preview', async () => {
    fs.writeFileSync(path.join(folder, slips.file), slips.text);
    await press('Control+k', 'Control+w');
    await page.locator('.tab').first().waitFor({ state: 'detached' });
    await open(slips.file);
    await editor.locator('.squiggly-warning').first().waitFor();
    await goTo('4:6');
    await press('Control+.');
    const offer = page.locator('.action-widget .monaco-list-row', { hasText: slips.fix });
    await offer.waitFor();
    await offer.click();
    const panel = page.locator('.bulk-edit-panel');
    const boxes = panel.locator('.monaco-list-row input, .monaco-list-row [role=checkbox]');
    await boxes.first().waitFor();
    await boxes.first().click(); // the file, and with it both places
    await panel
      .locator('.monaco-button', { hasText: /Apply|应用/ })
      .first()
      .click();
    await editor.locator('.view-line', { hasText: '秸秆禁烧' }).waitFor();
    await editor.locator('.view-line', { hasText: '秸秆还田' }).waitFor();
    await press('Control+s');
    await page.locator('.tab.active:not(.dirty)', { hasText: slips.file }).waitFor();
  });

  await check('a lens over an item leads to it beside the other towns, whose words can be taken', async () => {
    await press('Control+k', 'Control+w');
    await page.locator('.tab').first().waitFor({ state: 'detached' });
    await open(compared.file);
    await press('Control+b'); // makes room
    await goTo(compared.position);
    await editor
      .locator('.codelens-decoration a', { hasText: /个乡镇 · 对照/ })
      .first()
      .waitFor();
    await press('F1');
    await page.keyboard.type(compared.command);
    await page.locator('.quick-input-list .monaco-list-row', { hasText: compared.command }).first().waitFor();
    await press('Enter');
    const frame = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await frame.locator('th.own .town', { hasText: compared.town }).waitFor();
    const take = frame.locator('button.take').last();
    await take.waitFor();
    assert.ok((await frame.locator('ins').count()) > 0);
    await page.locator('.codelens-decoration a').first().waitFor();
    await picture('compare');
    await press('Control+b');
    const before = await page.locator('.tab.dirty').count();
    await take.click();
    await page.locator('.tab.dirty', { hasText: compared.file }).waitFor();
    assert.equal(before, 0);
    await page.locator('.tab', { hasText: compared.file }).first().click();
    await press('Control+z');
    await page.locator('.tab.dirty').first().waitFor({ state: 'detached' });
    // a file that changes on the disk
    const other = path.join(folder, compared.other.file);
    const text = fs.readFileSync(other, 'utf8');
    assert.ok(text.includes(compared.other.words));
    fs.writeFileSync(other, text.replace(compared.other.words, compared.other.now));
    await frame.locator('td', { hasText: compared.other.now.slice(-4) }).waitFor();
    await frame.locator('thead button.town', { hasText: '鹤堰镇' }).press('Enter');
    await page.locator('.tab.active', { hasText: compared.other.file }).waitFor();
    await page.locator('.view-line', { hasText: compared.other.now }).first().waitFor();
    assert.equal(await frame.locator('th.own .town').textContent(), compared.town);
  });

  await check('what a town lacks is listed, leads to where others have it, and is inserted', async () => {
    await press('Control+k', 'Control+w');
    await page.locator('.tab').first().waitFor({ state: 'detached' });
    fs.copyFileSync(path.join(samples, 'dutylist.config.json'), path.join(folder, 'dutylist.config.json'));
    await open(lacking.file);
    await editor
      .locator('.codelens-decoration a', { hasText: /个乡镇 · 对照/ })
      .first()
      .waitFor();
    await page.locator('.pane-header', { hasText: /^(?:Outline|大纲)/ }).click(); // makes room
    await page.locator('.pane-header', { hasText: lacking.view }).click();
    const rows = page.locator('.pane', { hasText: lacking.view }).last().locator('.monaco-list-row');
    const row = rows.filter({ hasText: lacking.name }).first();
    await row.waitFor();
    await picture('coverage');
    await row.click();
    await page.locator('.tab.active', { hasText: lacking.other }).waitFor();
    await row.waitFor();
    await row.hover();
    await row.locator('.action-label.codicon-add').click();
    await page.locator('.tab.active.dirty', { hasText: lacking.file }).waitFor();
    await editor.locator('.view-line', { hasText: lacking.name }).first().waitFor();
    await press('Control+z');
    await page.locator('.tab.active:not(.dirty)', { hasText: lacking.file }).waitFor();
  });

  console.log(`  pictures: ${pictures}`);
  await close();
  await server.stop();
  return counts;
}
