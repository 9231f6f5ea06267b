// Entry of the language server in Node: `--stdio`, `--node-ipc`.

import { serve } from './server';

serve();
