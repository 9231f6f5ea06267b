// Entry of the language server in Node: `--stdio`, `--node-ipc`; and of the thread in which it digests files.

import { isMainThread } from 'node:worker_threads';
import { serveDigests } from './digest-worker';
import { serve } from './server';

if (isMainThread) serve();
else serveDigests();
