/** Anyone may ask: published articles alone are counted. */
export default {
  routes: [
    {
      method: 'GET',
      path: '/article-counts',
      handler: 'article-count.find',
      config: { auth: false },
    },
  ],
};
