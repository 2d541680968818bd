import { runHere, start } from './program.js';
import { articleSummary, column } from './records.js';
import { json, listOf, startServer, type Handler, type TestServer } from './server.js';

/** The command line against a server of the test's own. */
export function cliAgainstServer() {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  return {
    server: () => server,
    /** In this process. */
    run: (args: readonly string[], env?: Record<string, string>) =>
      runHere(args, { TOWNSHIP_URL: server.url, ...env }),
    /** As it is published, in a process of its own. */
    runProgram: (args: readonly string[], env?: Record<string, string>) =>
      start(args, { TOWNSHIP_URL: server.url, ...env }).ended,
    answerList: (...records: object[]): void =>
      server.answer((_, response) => json(response, 200, listOf(records))),
  };
}

/** The columns, and articles. */
export const answerArticles: Handler = ({ address }, response) => {
  const records = address.startsWith('/api/columns')
    ? [column('yaowen'), { ...column('tongzhi'), name: '通知公告' }]
    : [articleSummary('a'), { ...articleSummary('b'), title: '翟店镇ABC召开会议' }];
  json(response, 200, listOf(records));
};
