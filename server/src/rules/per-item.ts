/** Rules find it here; the corpus, which knows no rules, in the layer below. */
export { perItem } from '../syntax/per-item';
