import type { Core } from '@strapi/strapi';
import type { Actor } from '../publication';
import type { Entry, Precondition } from './precondition';

export type { Precondition };

/** What others wrote since, which a save has left as it is. */
interface Merged {
  fields: string[];
  by: { name: string; kind: Actor['kind']; at: Date }[];
}

/** What becomes known of one entry while a request is answered. */
interface Course {
  /** That the request is about; null as soon as its first write has been judged. */
  entry: Entry | null;
  precondition: Precondition | null;
  merged: Merged | null;
  /** That the request has written. */
  version: number | null;
}

const courses = new WeakMap<object, Course>();

export function beginCourse(
  request: object,
  entry: Entry,
  precondition: Precondition | null,
): Course {
  const course = { entry, precondition, merged: null, version: null };
  courses.set(request, course);
  return course;
}

/** Of the request that is being answered; null for all that is about no entry, and for the portal's own work. */
export function currentCourse(strapi: Core.Strapi): Course | null {
  const ctx = strapi.requestContext.get();
  return (ctx && courses.get(ctx.req)) ?? null;
}
