import { createCms } from '@township/client';

const cms = createCms({ baseUrl: 'https://portal.example' });

// 全部村庄，一页接一页 · every village, page after page
for await (const village of cms.villages.all()) {
  console.log(village.code, village.name);
}
