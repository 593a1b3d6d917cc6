// playwright, puppeteer and their variants: a browser goes where it is sent, and runs a text as code in the page. The protocol beneath them does, too.
import type { Library, Row } from '../../ir/row';
import { expand, sinks, summaries } from '../shorthand';

/** What hurts on a page. `page` is the path to it. */
function onPage(page: string): readonly Row[] {
  return [
    ...sinks('request-url', `${page}.{goto.Argument[0],addScriptTag.Argument[0].url}`),
    ...sinks('code', [`${page}.{evaluate,evaluateHandle,addInitScript,evaluateOnNewDocument,waitForFunction}.Argument[0]`, `${page}.{$eval,$$eval}.Argument[1]`]),
    ...sinks('code', `${page}.{addInitScript,addScriptTag}.Argument[0].content`),
    // A function is sent to the page, with what it is to be given there.
    ...[0, 1, 2].flatMap((at) => summaries('value', `${page}.{evaluate,evaluateHandle,addInitScript,evaluateOnNewDocument}`, `Argument[${at + 1}]`, `Argument[0].Parameter[${at}]`)),
    ...summaries('value', `${page}.{$eval,$$eval}`, 'Argument[2]', 'Argument[1].Parameter[1]'),
    ...sinks('html', `${page}.setContent.Argument[0]`),
    ...sinks('file-path', `${page}.{screenshot,pdf}.Argument[0].path`),
    ...sinks('file-path', `${page}.setInputFiles.Argument[1]`),
    // What an element of the page, or the window that asks for files, is given; the `any` are the ways to find one.
    ...sinks('file-path', `${page}.any.ReturnValue.{setInputFiles,setFiles}.Argument[0]`),
    ...sinks('file-path', `${page}.any.ReturnValue.{setInputFiles,setFiles,accept}.Argument[0].any`),
    ...sinks('file-path', `${page}.any.ReturnValue.uploadFile.Argument[any]`),
  ];
}

/** What hurts among the commands of the DevTools protocol: the kind of sink, the command, and its parameter. */
const commands = [
  ['code', 'Runtime.evaluate', 'expression'],
  ['code', 'Runtime.compileScript', 'expression'],
  ['code', 'Runtime.callFunctionOn', 'functionDeclaration'],
  ['code', 'Page.addScriptToEvaluateOnNewDocument', 'source'],
  ['request-url', 'Page.navigate', 'url'],
  ['html', 'Page.setDocumentContent', 'html'],
  ['file-path', 'DOM.setFileInputFiles', 'files.any'],
] as const;

/** The commands that a session is sent by name. */
function onSession(session: string): readonly Row[] {
  return commands.flatMap(([kind, command, parameter]) => sinks(kind, `${session}.send.Argument[1].${parameter}`, { at: 'Argument[0]', is: [command] }));
}

/** What sends requests without a page: `request.newContext()`, and the `request` of a context or page. */
const requests = 'any.any.ReturnValue.{,newContext.ReturnValue.request.,newPage.ReturnValue.request.,newContext.ReturnValue.newPage.ReturnValue.request.}';

/** The pages of every context or browser among these paths, which end in a dot. */
function pagesOf(contexts: string): readonly string[] {
  return expand(contexts).flatMap((context) => [`${context}newPage.ReturnValue`, `${context}pages.ReturnValue.any`]);
}

const driver = '{Builder.Instance.build.ReturnValue,WebDriver.Instance,ThenableWebDriver.Instance}';
const building = '{forBrowser,usingServer,usingWebDriverProxy,usingHttpAgent,withCapabilities,setCapability,setProxy,setLoggingPrefs,setAlertBehavior,disableEnvironmentOverrides,setChromeOptions,setFirefoxOptions,setEdgeOptions,setSafariOptions,setIeOptions,setChromeService,setFirefoxService,setEdgeService,setIeService}';

export default [
  {
    packages: ['playwright', 'playwright-core', '@playwright/test', 'playwright-extra', 'patchright', 'rebrowser-playwright'],
    rows: [
      // The two `any` are the kind of browser and the way it is started: `chromium.launch`, `firefox.connect`, `webkit.launchPersistentContext`.
      ...pagesOf('any.any.ReturnValue.{,newContext.ReturnValue.,contexts.ReturnValue.any.}').flatMap(onPage),
      ...pagesOf('{Browser.Instance.newContext.ReturnValue,Browser.Instance,BrowserContext.Instance}.').concat('Page.Instance', 'Frame.Instance').flatMap(onPage),
      ...onSession('CDPSession.Instance'),
      ...sinks('code', 'any.any.ReturnValue.{,newContext.ReturnValue.}addInitScript.Argument[0]{,.content}'),
      ...sinks('code', 'BrowserContext.Instance.addInitScript.Argument[0]{,.content}'),
      ...sinks('request-url', [`${requests}{get,post,put,patch,delete,head,fetch}.Argument[0]`, 'request.newContext.Argument[0].baseURL']),
      ...sinks('program', 'any.{launch,launchPersistentContext}.Argument[{0,1}].executablePath'),
      ...expand('any.any.ReturnValue.{,newContext.ReturnValue.}newCDPSession.ReturnValue').flatMap(onSession),
    ],
  },
  {
    packages: ['puppeteer', 'puppeteer-core', 'puppeteer-extra', 'rebrowser-puppeteer', 'rebrowser-puppeteer-core'],
    rows: [
      ...pagesOf('{launch,connect}.ReturnValue.{,createBrowserContext.ReturnValue.,createIncognitoBrowserContext.ReturnValue.}').flatMap((page) => [...onPage(page), ...onSession(`${page}.createCDPSession.ReturnValue`)]),
      ...pagesOf('{Browser.Instance,BrowserContext.Instance,Browser.Instance.createBrowserContext.ReturnValue}.').concat('Page.Instance', 'Frame.Instance').flatMap(onPage),
      ...onSession('CDPSession.Instance'),
      ...sinks('program', 'launch.Argument[0].executablePath'),
    ],
  },
  {
    packages: ['chrome-remote-interface'],
    rows: [...onSession('default.ReturnValue'), ...commands.flatMap(([kind, command, parameter]) => sinks(kind, `default.ReturnValue.${command}.Argument[0].${parameter}`)), ...sinks('request-url', 'default.New.Argument[0].url')],
  },
  {
    packages: 'methods',
    // The same command in a message that goes to a browser, or to node's own debugger, by a way of the project's own; the option is this protocol's alone.
    rows: [{ sink: 'code', at: 'expression', by: 'assignment', when: { at: 'Argument[self].returnByValue', is: 'truthy' } }],
  },
  {
    packages: ['selenium-webdriver'],
    rows: [
      ...summaries('value', `Builder.Instance.${building}`, 'Argument[self]', 'ReturnValue'),
      ...sinks('request-url', `${driver}.{get,navigate.ReturnValue.to}.Argument[0]`),
      ...sinks('code', `${driver}.{executeScript,executeAsyncScript}.Argument[0]`),
    ],
  },
] satisfies readonly Library[];
