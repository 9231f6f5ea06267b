import type { CheckSummary } from '../../server/src/protocol';
import type { Translate } from './summary-text';

/** `检查了 12 个文件：3 个错误，5 个警告。` */
export function checkText({ files, errors, warnings, cancelled }: CheckSummary, t: Translate): string {
  if (cancelled) return t('Stopped. Files checked: {0}; errors: {1}, warnings: {2}', files, errors, warnings);
  if (files === 0) return t('There is no duty list in this workspace.');
  if (errors + warnings === 0) return t('Files checked: {0}; no errors and no warnings', files);
  return t('Files checked: {0}; errors: {1}, warnings: {2}', files, errors, warnings);
}
