// References of a department: its mentions in the documents of its county; those of an item: its equivalents.

import type { CancellationToken, Connection, Location } from 'vscode-languageserver';
import { nameRange } from '../corpus/digest';
import { provideImplementation } from '../features/definition';
import {
  type Department,
  type DepartmentSetting,
  departmentNamed,
  departmentSetting,
} from '../features/department-identity';
import { mentionAt, mentionsOfDepartment, type PlacedMention, placesOf } from '../features/department-places';
import { placeAt } from '../features/locate';
import type { Messages } from '../messages/messages';
import type { Service, Snapshot } from '../service';
import { offsetAt } from '../text/line-index';
import { touches } from '../text/range';
import { toRange } from './convert';
import { type CountyPorts, visitCounty } from './county-documents';
import type { Answer } from './document-requests';

export interface DepartmentPorts extends CountyPorts {
  readonly answer: Answer;
  readonly snapshotOf: (uri: string) => Snapshot | undefined;
  /** Settled when the workspace has been read. */
  readonly loaded: () => Promise<void>;
  readonly messages: () => Messages;
}

/** A department that is named at an offset. */
export interface Named {
  readonly placed: PlacedMention;
  readonly department: Department;
  readonly setting: DepartmentSetting;
}

export function serveReferences(connection: Connection, ports: DepartmentPorts): void {
  const { answer, snapshotOf } = ports;

  connection.onReferences(({ textDocument, position, context }, token) =>
    answer('references', null, async () => {
      await ports.loaded();
      const snapshot = snapshotOf(textDocument.uri);
      if (!snapshot) return null;
      const offset = offsetAt(snapshot.lines, position);
      const named = namedAt(ports.service(), snapshot, offset);
      return named
        ? departmentReferences(ports, snapshot, offset, named, context.includeDeclaration, token)
        : itemReferences(ports, snapshot, offset, context.includeDeclaration);
    }),
  );
}

export function namedAt(service: Service, snapshot: Snapshot, offset: number): Named | undefined {
  const placed = mentionAt(snapshot.document, offset);
  if (!placed) return undefined;
  const setting = settingOf(service, snapshot);
  return { placed, setting, department: departmentNamed(placed.mention.name, setting) };
}

export function settingOf(service: Service, { document, uri, county }: Snapshot): DepartmentSetting {
  return departmentSetting(document, county, service.configFor(uri));
}

/** All mentions in the county; without the declaration, the one that is asked about is left out. */
async function departmentReferences(
  ports: DepartmentPorts,
  asked: Snapshot,
  offset: number,
  { department }: Named,
  withDeclaration: boolean,
  token: CancellationToken,
): Promise<Location[]> {
  const found: Location[] = [];
  await visitCounty(
    ports,
    asked,
    ({ snapshot }) => {
      const { document, lines, uri } = snapshot;
      for (const placed of mentionsOfDepartment(document, department, settingOf(ports.service(), snapshot))) {
        const ranges = placesOf(document, placed);
        if (!withDeclaration && snapshot === asked && ranges.some(range => touches(range, offset))) continue;
        for (const range of ranges) found.push({ uri, range: toRange(lines, range) });
      }
    },
    token,
  );
  return found;
}

function itemReferences(
  ports: DepartmentPorts,
  snapshot: Snapshot,
  offset: number,
  withDeclaration: boolean,
): Location[] {
  const { document, lines, uri, town, county } = snapshot;
  const place = placeAt(document, offset);
  if (!place || !('item' in place)) return [];
  const { corpus } = ports.service();
  const targets = provideImplementation({ document, uri, offset, town, county, corpus, maxTargets: Infinity });
  const own = { uri, range: toRange(lines, nameRange(document, place.item)) };
  const others = targets.flatMap(target =>
    target.kind === 'there' ? [{ uri: target.uri, range: { start: target.start, end: target.end } }] : [],
  );
  return withDeclaration ? [own, ...others] : others;
}
