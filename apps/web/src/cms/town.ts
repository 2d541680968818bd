import type { Column, Topic, TopicSummary, Town, Village, VillageSummary } from './types';

declare const pending: <T>() => Promise<T>;

/** The town itself; without one there is no site, so a missing town throws like an outage. */
export const getTown = (): Promise<Town> => pending();
/** In the editors' order. */
export const getColumns = (): Promise<Column[]> => pending();
/** In the editors' order. */
export const getTopics = (): Promise<TopicSummary[]> => pending();
export const getTopic = (_slug: string): Promise<Topic | null> => pending();
/** All villages, by statistical code. */
export const getVillages = (): Promise<VillageSummary[]> => pending();
export const getVillage = (_slug: string): Promise<Village | null> => pending();
