// The office without its screens, for journeys that begin after it did something: one browser page
// that is signed in and asks the API from there, so that the session's cookie is the browser's.
import { expect, type Page } from '@playwright/test';
import { currentCode } from './suction_office.ts';
import { newKey } from '../../shared/new_key.ts';

export interface Row {
  id: string;
  version: number;
}

export class Office {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  static async open(page: Page, who: 'staff' | 'desk' | 'reader' = 'staff'): Promise<Office> {
    const office = new Office(page);
    await page.goto('/ja/signin');
    const login = `${who}@example.jp`;
    await office.send('POST', '/api/session', { login, password: `demo-musubi-${who}-2026` });
    await office.send('POST', '/api/session/second-factor', {
      code: await currentCode(page, login),
    });
    return office;
  }

  async get<T>(path: string): Promise<T> {
    const text = await this.page.evaluate(async (at) => (await fetch(at)).text(), path);
    return JSON.parse(text) as T;
  }

  async send<T>(method: 'POST' | 'PUT', path: string, body: object): Promise<T> {
    const answer = await this.page.evaluate(
      async ([verb, address, text, key]) => {
        const headers = { 'content-type': 'application/json', ...key };
        const response = await fetch(address, { method: verb, headers, body: text });
        return { status: response.status, text: await response.text() };
      },
      [method, path, JSON.stringify(body), newKey()] as const,
    );
    expect(answer.status, `${path}: ${answer.text}`).toBeLessThan(300);
    return JSON.parse(answer.text) as T;
  }

  /** The application of that person, as the queue has it now. */
  async application(name: string): Promise<Row> {
    const query = new URLSearchParams({ state: 'all', search: name });
    const list = await this.get<{ applications: Row[] }>(`/api/staff/applications?${query}`);
    const row = list.applications[0];
    if (row === undefined) throw new Error(`the queue does not find ${name}`);
    return this.get<Row>(`/api/staff/applications/${row.id}`);
  }

  /** A step of the desk, on the application as it is now. */
  async step(name: string, step: string, body: object): Promise<Row> {
    const { id, version } = await this.application(name);
    return this.send('POST', `/api/staff/applications/${id}/${step}`, { version, ...body });
  }
}
