import type { Connection } from './table';

export const isPostgres = ({ client }: Connection): boolean =>
  (client as { dialect: string }).dialect === 'postgresql';
