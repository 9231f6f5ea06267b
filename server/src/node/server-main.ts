// Entry of the language server in Node: `--stdio`, `--node-ipc`; and of the threads in which it digests files.

import { isMainThread } from 'node:worker_threads';
import { serveDigests } from './digest-workers';
import { serve } from './server';

if (isMainThread) serve();
else serveDigests();
