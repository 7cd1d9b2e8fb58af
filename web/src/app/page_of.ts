// A page that is loaded when it is opened, together with the words that its features speak.
import { lazyRouteComponent } from '@tanstack/react-router';
import type { FeatureWords } from '../i18n/feature_words.ts';
import { languageOf } from '../i18n/language.ts';

/** `name` is the component that the module exports as the page. */
export function pageOf<Module extends Record<string, unknown>, Name extends keyof Module>(
  load: () => Promise<Module>,
  name: Name,
  words: readonly FeatureWords<unknown>[],
) {
  return lazyRouteComponent(async () => {
    const language = languageOf(location.pathname);
    const [module] = await Promise.all([load(), ...words.map((each) => each.fetch(language))]);
    return module;
  }, name);
}
