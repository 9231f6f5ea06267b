import type { Messages } from '../messages/messages';
import type { ConvertNote } from './convert';

/** What a conversion left alone, or wrote into a comment, in words. */
export function convertNoteText({ kind, item, column }: ConvertNote, { convert }: Messages): string {
  const number = item?.content.number?.text.trim() ?? '';
  switch (kind) {
    case 'item':
      return convert.item(number);
    case 'copy':
      return convert.copy(number, column ?? '');
    default:
      return convert[kind];
  }
}
