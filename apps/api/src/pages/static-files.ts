import fs from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import { DomainError } from '@handraise/kernel';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { notBuiltPage } from './not-built.page';
import { PAGES_FOLDER } from './pages-folder';

/** Names that change with their content, so that a copy never grows old. */
const hashed = /(^|\/)assets\/[^/]+-[\w-]{8}\.\w+$/;
/** For ever, as caches see it. */
const YEAR_MS = 31_536_000_000;

/** Sends built files: compressed at build, immutable where the name says so, never from outside their folder. */
@Injectable()
export class StaticFiles implements OnModuleInit {
  constructor(
    private readonly adapterHost: HttpAdapterHost,
    @Inject(PAGES_FOLDER) private readonly folder: string,
  ) {}

  onModuleInit(): void {
    const server: FastifyInstance = this.adapterHost.httpAdapter.getInstance();
    // not awaited: that would start Fastify before Nest has set its error handler
    void server.register(fastifyStatic, {
      root: this.folder,
      serve: false,
      index: false,
      dotfiles: 'ignore',
      preCompressed: true,
      suppressWarning: true,
    });
  }

  /** A file of an app. */
  send(reply: FastifyReply, app: string, file: string, root = this.folder): void {
    const cache = hashed.test(file) ? { maxAge: YEAR_MS, immutable: true } : { maxAge: 0 };
    void reply.sendFile(file, path.join(root, app), cache);
  }

  /** A page of an app; says how to build it when it was not. */
  sendPage(reply: FastifyReply, app: string, page = 'index.html'): void {
    if (this.has(app, page)) return this.send(reply, app, page);
    void reply.status(503).header('retry-after', '30').type('text/html; charset=utf-8').send(notBuiltPage(app));
  }

  /** Files by their name; every other path is a screen of the app, which finds its way by itself. */
  sendFileOrPage(reply: FastifyReply, app: string, file: string): void {
    if (this.has(app, file)) return this.send(reply, app, file);
    if (path.extname(file) !== '') throw new DomainError('NOT_FOUND', 'There is no such file.');
    this.sendPage(reply, app);
  }

  /** Never true of a path that leaves the app's folder, whatever dots it holds, nor of one that no file system takes. */
  has(app: string, file: string): boolean {
    if (file.includes('\0')) return false;
    const home = path.join(this.folder, app) + path.sep;
    const wanted = path.join(home, file);
    return wanted.startsWith(home) && (fs.statSync(wanted, { throwIfNoEntry: false })?.isFile() ?? false);
  }
}
