// Plain links stay plain, in the kit as in the server's documents; a click on one that leads to a
// page of the application changes the page without loading it anew.

const tools = /^\/(ja|en)\/(account|apply|correct|desk|signin)(\/|$)/u;
const gallery = /^\/(ja|en)\/kit(\/|$)/u;

export function openInsideLinks(open: (href: string) => void): void {
  document.addEventListener('click', (event) => {
    const href = insideHref(event);
    if (href === null) return;
    event.preventDefault();
    open(href);
  });
}

function insideHref(event: MouseEvent): string | null {
  const isPlainClick =
    event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (event.defaultPrevented || !isPlainClick || !(event.target instanceof Element)) return null;
  const link = event.target.closest('a');
  if (!link || link.target !== '' || link.download !== '') return null;
  const url = new URL(link.href, window.location.href);
  const { origin, pathname, search } = window.location;
  const isPlaceInPage = url.hash !== '' && url.pathname === pathname && url.search === search;
  if (url.origin !== origin || isPlaceInPage || !isInside(url.pathname)) return null;
  return url.pathname + url.search + url.hash;
}

function isInside(pathname: string): boolean {
  return tools.test(pathname) || (import.meta.env.DEV && gallery.test(pathname));
}
