// The gallery's pages. Only the development server asks for them; the build leaves them out, and
// the report of sizes fails if it did not.
import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';

export function galleryRoutes(root: AnyRoute) {
  return [
    createRoute({
      getParentRoute: () => root,
      path: '/$language/kit',
      component: lazyRouteComponent(() => import('./gallery_page.tsx'), 'GalleryPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/$language/kit/form',
      component: lazyRouteComponent(() => import('./gallery_form_page.tsx'), 'GalleryFormPage'),
    }),
  ];
}
