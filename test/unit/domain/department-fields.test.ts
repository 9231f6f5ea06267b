import assert from 'node:assert/strict';
import { test } from 'node:test';
import { departmentFields } from '../../../server/src/domain/department-fields';
import { splitDepartment } from '../../../server/src/domain/department-name';

const fieldsOf = (name: string) => departmentFields(splitDepartment(name).core);

test('what a department deals with, whatever it is called', () => {
  for (const [a, b] of [
    ['云岭县民政局', '民政局'],
    ['云岭县公安局', '松江市公安局云岭分局'],
    ['县农业农村局', '云岭旗农牧局'],
    ['县住建局', '县住房和城乡建设局'],
    ['县人社局', '县人力资源和社会保障局'],
    ['县市场监管局', '县市场监督管理局'],
    ['中共云岭县委员会组织部', '县委组织部'],
    ['松江市生态环境局云岭县分局', '县生态环境分局'],
    ['区消防救援大队', '县消防大队'],
    ['县蚕桑局', '云岭县蚕桑办公室'],
  ] as const)
    assert.deepEqual(fieldsOf(a), fieldsOf(b), `${a} ${b}`);
  assert.notDeepEqual(fieldsOf('县民政局'), fieldsOf('县教育局'));
});

test('offices that are merged have the fields of each', () => {
  const merged = fieldsOf('县农业农村和水利局');
  for (const part of ['县农业农村局', '县水利局'])
    assert.ok(
      fieldsOf(part).every(field => merged.includes(field)),
      part,
    );
  assert.deepEqual(fieldsOf('县蚕桑局'), ['蚕桑']);
});
