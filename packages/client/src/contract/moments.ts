/** Whether the text is a day of the calendar, `YYYY-MM-DD`: the 30th of February is none. */
export const isDate = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && dayOf(text) === text;

/** Whether the text is a moment in UTC, ISO 8601: `2022-02-14T08:00:00.000Z`. */
export const isInstant = (text: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/.test(text) && dayOf(text) === text.slice(0, 10);

/** Not the text's own where that is no day: some engines roll over into the next month. */
const dayOf = (text: string) => new Date(text).toJSON()?.slice(0, 10);
