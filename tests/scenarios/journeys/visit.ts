// One person at the browser: every page that they come to is checked and its picture kept.
import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/accessibility.ts';
import { screenshot } from '../fixtures/screenshot.ts';

export class Visit {
  readonly page: Page;
  readonly #name: string;
  #pictures = 0;

  constructor(page: Page, name: string) {
    this.page = page;
    this.#name = name;
  }

  /** Waits for the page of that title, lets axe look at it and keeps its picture. */
  async arrive(title: string | RegExp, picture: string): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(title);
    await this.look(picture);
  }

  async look(picture: string): Promise<void> {
    await expectAccessible(this.page);
    this.#pictures += 1;
    const number = String(this.#pictures).padStart(2, '0');
    await screenshot(this.page, `${this.#name}_${number}_${picture}`);
  }

  link(name: string | RegExp): Locator {
    return this.page.getByRole('link', { name });
  }

  async follow(name: string | RegExp): Promise<void> {
    await this.link(name).first().click();
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  /** The summary of all problems above a form. */
  summary(): Locator {
    return this.page.getByRole('alert');
  }
}
