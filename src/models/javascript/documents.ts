// Packages that read or write files of a format - images, office documents, films, archives of text - by their path. Many take an address as well.
import type { Library, Row } from '../../ir/row';
import { addresses, sinks, summaries } from '../shorthand';

/** Each call gives the object that it was called on, so that they are written one after the other. */
const chained = (at: string): readonly Row[] => summaries('value', `${at}.any`, 'Argument[self]', 'ReturnValue');

export default [
  { packages: ['sharp'], rows: [...sinks('file-path', 'default{.Argument[0],.ReturnValue.toFile.Argument[0]}'), ...chained('default.ReturnValue')] },
  { packages: ['jimp'], rows: [...sinks('file-path', '{Jimp.,default.,}read{.Argument[0],.ReturnValue.write.Argument[0],.ReturnValue.writeAsync.Argument[0]}'), ...['Jimp.', 'default.', ''].flatMap((jimp) => chained(`${jimp}read.ReturnValue`))] },
  { packages: ['canvas', '@napi-rs/canvas', 'skia-canvas'], rows: [...sinks('file-path', 'loadImage.Argument[0]'), ...addresses('loadImage.Argument[0]')] },
  { packages: ['gm'], rows: [...sinks('file-path', 'default{.Argument[0],.ReturnValue.write.Argument[0]}'), ...chained('default.ReturnValue')] },
  { packages: ['image-size'], rows: sinks('file-path', '{default,imageSize}.Argument[0]') },
  { packages: ['tesseract.js'], rows: sinks('file-path', '{recognize,createWorker.ReturnValue.recognize}.Argument[0]') },
  {
    packages: ['fluent-ffmpeg'],
    rows: [
      ...sinks('file-path', 'default.{Argument[0],ReturnValue.input.Argument[0],ReturnValue.output.Argument[0],ReturnValue.save.Argument[0],ReturnValue.saveToFile.Argument[0],ReturnValue.mergeToFile.Argument[0],ffprobe.Argument[0]}'),
      ...chained('default.ReturnValue'),
    ],
  },
  { packages: ['music-metadata'], rows: sinks('file-path', 'parseFile.Argument[0]') },
  { packages: ['exceljs'], rows: sinks('file-path', '{,default.}Workbook.Instance.{xlsx,csv}.{readFile,writeFile}.Argument[0]') },
  { packages: ['xlsx'], rows: sinks('file-path', ['readFile.Argument[0]', '{writeFile,writeFileXLSX}.Argument[1]']) },
  { packages: ['node-xlsx'], rows: sinks('file-path', '{default.,}parse.Argument[0]') },
  { packages: ['csvtojson'], rows: sinks('file-path', 'default.ReturnValue.fromFile.Argument[0]') },
  { packages: ['mammoth'], rows: sinks('file-path', '{extractRawText,convertToHtml,convertToMarkdown}.Argument[0].path') },
  { packages: ['officeparser'], rows: sinks('file-path', '{parseOffice,parseOfficeAsync}.Argument[0]') },
  { packages: ['word-extractor'], rows: sinks('file-path', 'default.Instance.extract.Argument[0]') },
  { packages: ['textract'], rows: [...sinks('file-path', 'fromFileWithPath.Argument[0]'), ...addresses('fromUrl.Argument[0]')] },
  { packages: ['pdfjs-dist', 'pdfjs-dist/legacy/build/pdf.mjs'], rows: sinks('file-path', 'getDocument.Argument[0]{,.url}') },
  { packages: ['pdf2json'], rows: sinks('file-path', 'default.Instance.loadPDF.Argument[0]') },
  { packages: ['pdfkit'], rows: sinks('file-path', 'default.Instance.{image,font}.Argument[0]') },
  { packages: ['pdf-to-png-converter'], rows: sinks('file-path', 'pdfToPng.Argument[0]') },
  { packages: ['gray-matter'], rows: sinks('file-path', 'read.Argument[0]') },
  { packages: ['node-stream-zip'], rows: sinks('file-path', 'default{,.async}.Argument[0].file') },
  {
    packages: ['@apidevtools/swagger-parser', '@apidevtools/json-schema-ref-parser'],
    rows: [
      ...sinks('file-path', '{default,$RefParser}.{,Instance.}{parse,resolve,bundle,dereference,validate}.Argument[0]'),
      ...addresses('{default,$RefParser}.{,Instance.}{parse,resolve,bundle,dereference,validate}.Argument[0]'),
    ],
  },
] satisfies readonly Library[];
