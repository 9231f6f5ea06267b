// The server over stdio with one document open and no workspace.

import { pathToFileURL } from 'node:url';
import { startClient } from '../client';
import type { BenchRow } from '../row';
import { askAtItems, askOutline, found, typeAndWait } from '../talk';

const uri = pathToFileURL('/bench/town.dutylist').href;

export const keystroke: BenchRow = {
  name: 'keystroke',
  async run({ text }) {
    const client = await startClient();
    await client.open(uri, text);
    const typing = await typeAndWait(client, uri, text);
    await client.stop();
    const puller = await startClient({ pull: true });
    await puller.open(uri, text);
    const pulled = await typeAndWait(puller, uri, text);
    await puller.stop();
    return [
      {
        work: 'keystroke → diagnostics pushed, stdio',
        sample: typing.sample,
        budget: 'keystroke',
        note: `up to ${typing.most} findings`,
      },
      {
        work: 'keystroke → diagnostics pulled, stdio',
        sample: pulled.sample,
        budget: 'keystroke',
        note: `up to ${pulled.most} findings`,
      },
    ];
  },
};

export const requests: BenchRow = {
  name: 'requests',
  async run({ text }) {
    const client = await startClient();
    await client.open(uri, text);
    const hover = await askAtItems(client, 'textDocument/hover', uri, text);
    const outline = await askOutline(client, uri);
    const definition = await askAtItems(client, 'textDocument/definition', uri, text);
    await client.stop();
    return [
      { work: 'hover, stdio', sample: hover.sample, budget: 'hover', note: found(hover.answers) },
      { work: 'outline, stdio', sample: outline, budget: 'outline' },
      { work: 'definition, stdio', sample: definition.sample, budget: 'definition', note: 'no other town' },
    ];
  },
};
