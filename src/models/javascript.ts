// Every library of JavaScript and TypeScript that is known: one import a file of `javascript/`, in alphabetical order, and nothing else.
import type { Library } from '../ir/row';
import { exportedGlobals } from './exported-globals';
import addresses from './javascript/addresses';
import agentTools from './javascript/agent-tools';
import agents from './javascript/agents';
import amounts from './javascript/amounts';
import archives from './javascript/archives';
import assertions from './javascript/assertions';
import asyncContext from './javascript/async-context';
import authentication from './javascript/authentication';
import browsers from './javascript/browsers';
import childProcess from './javascript/child-process';
import cloudflare from './javascript/cloudflare';
import collectionMethods from './javascript/collection-methods';
import commandLine from './javascript/command-line';
import containers from './javascript/containers';
import databases from './javascript/databases';
import documentDatabases from './javascript/document-databases';
import documents from './javascript/documents';
import electron from './javascript/electron';
import environment from './javascript/environment';
import errors from './javascript/errors';
import events from './javascript/events';
import fastmcp from './javascript/fastmcp';
import forms from './javascript/forms';
import fs from './javascript/fs';
import git from './javascript/git';
import globals from './javascript/globals';
import globs from './javascript/globs';
import http from './javascript/http';
import httpClients from './javascript/http-clients';
import jsonRpc from './javascript/json-rpc';
import languageModels from './javascript/language-models';
import lodash from './javascript/lodash';
import listening from './javascript/listening';
import logs from './javascript/logs';
import mail from './javascript/mail';
import markup from './javascript/markup';
import mastra from './javascript/mastra';
import mcpApps from './javascript/mcp-apps';
import mcpClients from './javascript/mcp-clients';
import mcpFramework from './javascript/mcp-framework';
import mcpHandler from './javascript/mcp-handler';
import mcpLite from './javascript/mcp-lite';
import mcpNest from './javascript/mcp-nest';
import mcpSdk from './javascript/mcp-sdk';
import mcpServer from './javascript/mcp-server';
import mcpServing from './javascript/mcp-serving';
import mcpTsCore from './javascript/mcp-ts-core';
import mcpUse from './javascript/mcp-use';
import moreMcpFrameworks from './javascript/more-mcp-frameworks';
import mysql from './javascript/mysql';
import nuxtMcp from './javascript/nuxt-mcp';
import obsidian from './javascript/obsidian';
import output from './javascript/output';
import outsideContent from './javascript/outside-content';
import path from './javascript/path';
import patterns from './javascript/patterns';
import postgres from './javascript/postgres';
import propertyPaths from './javascript/property-paths';
import queryBuilders from './javascript/query-builders';
import quoting from './javascript/quoting';
import randomness from './javascript/randomness';
import redis from './javascript/redis';
import remoteShells from './javascript/remote-shells';
import results from './javascript/results';
import runtimes from './javascript/runtimes';
import rxjs from './javascript/rxjs';
import scheduling from './javascript/scheduling';
import schemas from './javascript/schemas';
import sessionIds from './javascript/session-ids';
import serializers from './javascript/serializers';
import shells from './javascript/shells';
import skybridge from './javascript/skybridge';
import smallMcpFrameworks from './javascript/small-mcp-frameworks';
import sqlite from './javascript/sqlite';
import standardInput from './javascript/standard-input';
import stringMethods from './javascript/string-methods';
import tellingMethods from './javascript/telling-methods';
import templates from './javascript/templates';
import textTags from './javascript/text-tags';
import texts from './javascript/texts';
import tls from './javascript/tls';
import tmcp from './javascript/tmcp';
import transports from './javascript/transports';
import uploads from './javascript/uploads';
import url from './javascript/url';
import userFolders from './javascript/user-folders';
import util from './javascript/util';
import valueChecks from './javascript/value-checks';
import vm from './javascript/vm';
import vscode from './javascript/vscode';
import webFrameworks from './javascript/web-frameworks';
import webSockets from './javascript/web-sockets';
import workersMcp from './javascript/workers-mcp';
import xmcp from './javascript/xmcp';
import zod from './javascript/zod';

const own: readonly Library[] = [
  addresses,
  agentTools,
  agents,
  amounts,
  archives,
  assertions,
  asyncContext,
  authentication,
  browsers,
  childProcess,
  cloudflare,
  collectionMethods,
  commandLine,
  containers,
  databases,
  documentDatabases,
  documents,
  electron,
  environment,
  ...errors,
  ...events,
  fastmcp,
  ...forms,
  fs,
  git,
  globals,
  globs,
  http,
  httpClients,
  jsonRpc,
  languageModels,
  lodash,
  listening,
  logs,
  mail,
  markup,
  mastra,
  mcpApps,
  mcpClients,
  mcpFramework,
  mcpHandler,
  mcpLite,
  mcpNest,
  mcpSdk,
  mcpServer,
  mcpServing,
  mcpTsCore,
  mcpUse,
  moreMcpFrameworks,
  mysql,
  nuxtMcp,
  obsidian,
  output,
  outsideContent,
  path,
  patterns,
  postgres,
  propertyPaths,
  queryBuilders,
  quoting,
  randomness,
  redis,
  remoteShells,
  results,
  runtimes,
  rxjs,
  scheduling,
  schemas,
  sessionIds,
  serializers,
  shells,
  skybridge,
  smallMcpFrameworks,
  sqlite,
  standardInput,
  stringMethods,
  tellingMethods,
  templates,
  texts,
  textTags,
  tls,
  tmcp,
  transports,
  uploads,
  url,
  userFolders,
  util,
  valueChecks,
  vm,
  vscode,
  webFrameworks,
  webSockets,
  workersMcp,
  xmcp,
  zod,
].flat();

export const javascript: readonly Library[] = [...own, ...exportedGlobals(own)];
