// @ts-check
import { createCms, differences, sync } from '@township/client';
import { openStore } from './sqlite-store.mjs';

// node mirror.mjs https://the-portal data.db          follows the portal, until Ctrl-C
// node mirror.mjs https://the-portal data.db --once   brings the file up to date, and says whether it is equal
const [url = '', file = '', once] = process.argv.slice(2);
const cms = createCms({ baseUrl: url });
const store = openStore(file);

const { put, removed, startedOver } = await sync(cms, store);
console.log(`${startedOver ? 'read anew: ' : ''}${put} put, ${removed} removed`);

if (once) {
  const different = await differences(cms, store);
  console.log(different.length === 0 ? 'equal' : `different: ${different.join(', ')}`);
  process.exitCode = different.length === 0 ? 0 : 1;
} else {
  for (;;) {
    try {
      await sync(cms, store, { wait: 30 });
    } catch (error) {
      console.error(String(error));
      await new Promise((resolve) => setTimeout(resolve, 5_000));
    }
  }
}
store.close();
