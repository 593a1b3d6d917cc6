// Commands on other machines and in containers: ssh2, node-ssh, dockerode, Kubernetes, Android; and files that are copied to and from them.
import type { Library } from '../../ir/row';
import { sinks } from '../shorthand';

const container = '{default.Instance.getContainer.ReturnValue,default.Instance.createContainer.ReturnValue,Docker.Instance.getContainer.ReturnValue,Docker.Instance.createContainer.ReturnValue,Container.Instance}.exec';

export default [
  { packages: ['ssh2'], rows: sinks('shell-command', '{Client,default}.Instance.exec.Argument[0]') },
  { packages: ['ssh2-promise', 'simple-ssh'], rows: sinks('shell-command', 'default.Instance.exec.Argument[0]') },
  {
    packages: ['node-ssh'],
    rows: [
      ...sinks('shell-command', '{NodeSSH,default}.Instance.{execCommand,exec}.Argument[0]'),
      ...sinks('file-path', '{NodeSSH,default}.Instance.{putFile,putDirectory,getFile,getDirectory}.Argument[0]'),
    ],
  },
  { packages: ['ssh2-sftp-client'], rows: sinks('file-path', 'default.Instance.{get.Argument[1],fastGet.Argument[1],put.Argument[0],fastPut.Argument[0],downloadDir.Argument[1],uploadDir.Argument[0]}') },
  { packages: ['minio'], rows: sinks('file-path', 'Client.Instance.{fGetObject,fPutObject}.Argument[2]') },
  { packages: ['basic-ftp'], rows: sinks('file-path', 'Client.Instance.{downloadTo,downloadToDir,uploadFrom,appendFrom,uploadFromDir}.Argument[0]') },
  {
    packages: ['adbkit', '@devicefarmer/adbkit'],
    rows: sinks('shell-command', '{,Adb.,default.}createClient.ReturnValue.{shell.Argument[1],getDevice.ReturnValue.shell.Argument[0]}'),
  },
  {
    packages: ['@kubernetes/client-node'],
    rows: [
      ...sinks('shell-command', 'Exec.Instance.exec.Argument[3].any', { at: 'Argument[3].any', is: 'shell' }),
      ...sinks('program', 'Exec.Instance.exec.Argument[3]'),
    ],
  },
  {
    packages: ['dockerode'],
    rows: [
      ...sinks('shell-command', `${container}.Argument[0].Cmd.any`, { at: 'Argument[0].Cmd.any', is: 'shell' }),
      ...sinks('shell-command', '{default,Docker}.Instance.createContainer.Argument[0].Cmd.any', { at: 'Argument[0].Cmd.any', is: 'shell' }),
      ...sinks('program', `${container}.Argument[0].Cmd`),
    ],
  },
] satisfies readonly Library[];
