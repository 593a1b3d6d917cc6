// Every library of JavaScript and TypeScript that is known: one import a file of `javascript/`, in alphabetical order, and nothing else.
import type { Library } from '../ir/row';
import archives from './javascript/archives';
import browsers from './javascript/browsers';
import childProcess from './javascript/child-process';
import collectionMethods from './javascript/collection-methods';
import databases from './javascript/databases';
import environment from './javascript/environment';
import errors from './javascript/errors';
import fastmcp from './javascript/fastmcp';
import fs from './javascript/fs';
import git from './javascript/git';
import globals from './javascript/globals';
import globs from './javascript/globs';
import http from './javascript/http';
import httpClients from './javascript/http-clients';
import logs from './javascript/logs';
import mcpFrameworks from './javascript/mcp-frameworks';
import mcpSdk from './javascript/mcp-sdk';
import mcpServer from './javascript/mcp-server';
import mysql from './javascript/mysql';
import path from './javascript/path';
import postgres from './javascript/postgres';
import queryBuilders from './javascript/query-builders';
import quoting from './javascript/quoting';
import remoteShells from './javascript/remote-shells';
import schemas from './javascript/schemas';
import shells from './javascript/shells';
import sqlite from './javascript/sqlite';
import stringMethods from './javascript/string-methods';
import tellingMethods from './javascript/telling-methods';
import templates from './javascript/templates';
import url from './javascript/url';
import util from './javascript/util';
import vm from './javascript/vm';
import webFrameworks from './javascript/web-frameworks';
import zod from './javascript/zod';

export const javascript: readonly Library[] = [
  archives,
  browsers,
  childProcess,
  collectionMethods,
  databases,
  environment,
  errors,
  fastmcp,
  fs,
  git,
  globals,
  globs,
  http,
  httpClients,
  logs,
  mcpFrameworks,
  mcpSdk,
  mcpServer,
  mysql,
  path,
  postgres,
  queryBuilders,
  quoting,
  remoteShells,
  schemas,
  shells,
  sqlite,
  stringMethods,
  tellingMethods,
  templates,
  url,
  util,
  vm,
  webFrameworks,
  zod,
].flat();
