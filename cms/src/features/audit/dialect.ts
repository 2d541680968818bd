import type { Connection } from '../database';

export const isPostgres = ({ client }: Connection): boolean =>
  (client as { dialect: string }).dialect === 'postgresql';
