import type { Messages } from '../messages/messages';
import { doubtText, numberDoubtText } from '../rules/flow-ambiguous';
import type { ConvertNote } from './convert';
import type { FormatNote } from './format';

/** What a conversion left alone, or wrote into a comment, in words; and what the text before left open. */
export function convertNoteText({ kind, item, column, doubt }: ConvertNote, messages: Messages): string {
  const { convert } = messages;
  const number = item?.content.number?.text.trim() ?? '';
  switch (kind) {
    case 'item':
      return convert.item(number);
    case 'copy':
      return convert.copy(number, column ?? '');
    case 'doubt':
      return convert.doubt(number, doubtOf(doubt!, item, messages));
    default:
      return convert[kind];
  }
}

function doubtOf(doubt: NonNullable<ConvertNote['doubt']>, item: ConvertNote['item'], messages: Messages): string {
  return 'as' in doubt ? numberDoubtText(doubt, messages) : doubtText(doubt, item!.content, messages);
}

/** What formatting left alone, or wrote into a comment, in words. */
export function formatNoteText({ kind, item, column }: FormatNote, { convert, format }: Messages): string {
  const number = item?.content.number?.text.trim() ?? '';
  if (kind === 'copy') return convert.copy(number, column ?? '');
  return kind === 'item' ? format.item(number) : format[kind];
}
