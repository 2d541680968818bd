export default {
  routes: [
    {
      method: 'POST',
      path: '/corrections',
      handler: 'correction.create',
      // A site signs its posts; see the controller.
      config: { auth: false },
    },
  ],
};
