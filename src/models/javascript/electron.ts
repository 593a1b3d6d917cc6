// electron: applications that serve tools. A window runs a text as code, goes where it is sent, and the system opens what it is handed.
import type { Library } from '../../ir/row';
import { addresses, expand, sinks } from '../shorthand';

const windows = '{BrowserWindow.Instance,BrowserWindow.getAllWindows.ReturnValue.any,BrowserWindow.getFocusedWindow.ReturnValue,BrowserWindow.fromId.ReturnValue,BrowserView.Instance,WebContentsView.Instance}';
const contents = [...expand(`${windows}.webContents`), 'WebContents.Instance', ...expand('webContents.{getAllWebContents.ReturnValue.any,getFocusedWebContents.ReturnValue,fromId.ReturnValue}')];

export default {
  packages: ['electron'],
  rows: [
    ...contents.flatMap((at) => [...sinks('code', `${at}.{executeJavaScript,mainFrame.executeJavaScript}.Argument[0]`), ...addresses(`${at}.{loadURL,downloadURL}.Argument[0]`), ...sinks('file-path', `${at}.loadFile.Argument[0]`)]),
    ...addresses(`${windows}.loadURL.Argument[0]`),
    ...sinks('file-path', `${windows}.loadFile.Argument[0]`),
    ...sinks('opener', 'shell.{openExternal,openPath}.Argument[0]'),
    ...sinks('file-path', 'shell.trashItem.Argument[0]'),
  ],
} satisfies Library;
