/** Anyone may search: only published content is in the index. */
const config = { auth: false };

export default {
  routes: [
    { method: 'GET', path: '/search', handler: 'search.find', config },
    { method: 'GET', path: '/search/suggest', handler: 'search.suggest', config },
  ],
};
