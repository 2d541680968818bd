export default {
  routes: [
    {
      method: 'POST',
      path: '/views',
      handler: 'article-view.record',
      // A site signs its posts; see the controller.
      config: { auth: false },
    },
  ],
};
