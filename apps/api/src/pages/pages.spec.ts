import fs from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { startTestServer, type TestServer } from '@handraise/platform/testing';
import { Module } from '@nestjs/common';
import { ApiDocsController } from './api-docs.controller';
import { PAGES_FOLDER } from './pages-folder';
import { PagesController } from './pages.controller';
import { StaticFiles } from './static-files';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pages-test-'));
const built: Record<string, string> = {
  'widget/embed.js': 'embed',
  'widget/embed.js.br': 'compressed',
  'widget/plain/index.html': 'plain page',
  'widget/shop/index.html': 'shop page',
  'agent/index.html': 'agent page',
  'agent/assets/main-abCD1234.js': 'main',
  'secret.txt': 'secret',
};

@Module({
  controllers: [PagesController, ApiDocsController],
  providers: [StaticFiles, { provide: PAGES_FOLDER, useValue: folder }],
})
class TestPagesModule {}

describe('the pages', () => {
  let server: TestServer;
  let demo: TestServer;
  beforeAll(async () => {
    for (const [name, content] of Object.entries(built)) {
      fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), content);
    }
    server = await startTestServer({ imports: [TestPagesModule] });
    demo = await startTestServer({ imports: [TestPagesModule], environment: { DEMO: 'on' } });
  });
  afterAll(async () => {
    await server.close();
    await demo.close();
    fs.rmSync(folder, { recursive: true });
  });

  const get = async (address: string, from = server) => {
    const response = await fetch(from.url + address, { redirect: 'manual' });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };

  it('shows the shop in the demo, and how to embed the widget otherwise', async () => {
    expect([(await get('/')).text, (await get('/', demo)).text]).toEqual(['plain page', 'shop page']);
  });

  it('answers every screen of an app with its page, and missing files with NOT_FOUND', async () => {
    expect((await get('/agent/')).text).toBe('agent page');
    expect((await get('/agent/earnings/2026-01')).text).toBe('agent page');
    const missing = await get('/agent/assets/gone.js');
    expect([missing.status, JSON.parse(missing.text).code]).toEqual([404, 'NOT_FOUND']);
    const moved = await get('/agent');
    expect([moved.status, moved.headers.get('location')]).toEqual([302, '/agent/']);
  });

  it('lets browsers keep files whose names bear a hash, and ask again for all others', async () => {
    const [asset, page] = [await get('/agent/assets/main-abCD1234.js'), await get('/agent/')];
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(page.headers.get('cache-control')).toBe('public, max-age=0');
    expect(page.headers.get('etag')).not.toBeNull();
  });

  it('sends what was compressed at build, to any site', async () => {
    const headers = { 'accept-encoding': 'br', origin: 'https://shop.example' };
    // fetch() would undo the compression unseen
    const answer = await new Promise<IncomingMessage>((resolve) =>
      request(`${server.url}/widget/embed.js`, { headers }, resolve).end(),
    );
    answer.resume();
    expect(answer.headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': expect.stringContaining('javascript'),
      'access-control-allow-origin': 'https://shop.example',
      'cross-origin-resource-policy': 'cross-origin',
    });
  });

  it('never leaves the folder of the app', async () => {
    for (const escape of ['/widget/..%2fsecret.txt', '/widget/%2e%2e/secret.txt', '/agent/..%5c..%5csecret.txt']) {
      const { status, text } = await get(escape);
      expect([status, text === 'secret']).toEqual([404, false]);
    }
  });

  it('takes a name that no file system takes for a missing file', async () => {
    expect((await get('/widget/embed.js%00')).status).toBe(404);
  });

  it('says how to build a front end that is missing', async () => {
    const response = await get('/console/');
    expect(response.status).toBe(503);
    expect(response.text).toContain('npm run build');
  });

  it('draws the API without a script in the page', async () => {
    const page = (await get('/docs/')).text;
    expect(page).not.toMatch(/<script(?![^>]*src=)/);
    for (const file of ['start.js', 'swagger-ui.css', 'swagger-ui-bundle.js'])
      expect((await get(`/docs/${file}`)).status).toBe(200);
    expect((await get('/docs/package.json')).status).toBe(404);
  });
});
