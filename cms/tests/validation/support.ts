import { countRows, type Cms } from '../harness';

interface Problem {
  path: string[];
  message: string;
}

/** The problems that a save is refused with; the save must leave no row behind. */
export async function problemsOf(
  { strapi }: Cms,
  save: () => Promise<unknown>,
): Promise<Record<string, string>> {
  const before = await countRows(strapi);
  const error: unknown = await save().then(
    () => null,
    (reason) => reason,
  );
  if (error === null) return {};
  expect(error).toMatchObject({ name: 'ValidationError' });
  expect(await countRows(strapi)).toEqual(before);
  const { details } = error as { details: { errors: Problem[] } };
  return Object.fromEntries(details.errors.map(({ path, message }) => [path.join('.'), message]));
}
