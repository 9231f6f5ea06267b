import type { Document } from '../syntax/ast';
import { cleanEdits, isCleanable } from './clean-document';
import type { Fix } from './rule';

/** The fix that cleans the document, where there is something that can be cleaned. Never a safe one: it rewrites all of it. */
export function cleaning(document: Document): Fix[] {
  if (!isCleanable(document)) return [];
  return [{ title: m => m.cleanDocument, safe: false, edits: () => [...cleanEdits(document)] }];
}
