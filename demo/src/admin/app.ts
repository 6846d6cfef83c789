/** The admin panel of the demo speaks French too; Strapi offers what is named here. */
export default {
  config: { locales: ['fr'] },
  bootstrap() {},
};
