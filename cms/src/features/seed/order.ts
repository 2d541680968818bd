import type { PlannedRecord } from './plan';

/**
 * Sorts records so that each follows those it relates to.
 * In a circle of relations one record has to come first: `loadRecords` joins it to the others afterwards.
 */
export function inDependencyOrder(records: PlannedRecord[]): PlannedRecord[] {
  const byKey = new Map(records.map((record) => [record.key, record]));
  const sorted = new Set<PlannedRecord>();
  const visiting = new Set<PlannedRecord>();
  const visit = (record: PlannedRecord) => {
    if (sorted.has(record) || visiting.has(record)) return;
    visiting.add(record);
    for (const key of record.dependsOn) {
      const target = byKey.get(key);
      if (target) visit(target);
    }
    sorted.add(record);
  };
  records.forEach(visit);
  return [...sorted];
}
