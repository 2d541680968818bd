/** Anyone may ask: published articles alone are counted. */
export default {
  routes: [
    {
      method: 'GET',
      path: '/article-years',
      handler: 'article-year.find',
      config: { auth: false },
    },
  ],
};
