// Operations on texts and lists in a trial, named for what they do and not for any language's method.
import { elementOf } from './equality';
import { Matcher } from './match';
import type { Operations, TrialOfOperations } from './operation';
import { operandsOf } from './operation';
import type { Value } from './value';
import { booleanOf, eitherOf, isMarked, listWith, nothing, numberOf, ofEach, optionsOf, something, textOf, thrown, truthOf, unknown, unknownOfCaller, unknownOfInput, writtenOf } from './value';

type Text = Value & { kind: 'text' };
type Pattern = Value & { kind: 'pattern' };

const longest = 2000;

/** An operation on one text and further texts; unknown where one of them is. */
function ofTexts(compute: (texts: readonly string[], marked: boolean) => Value) {
  return (values: readonly Value[]): Value => {
    const texts: string[] = [];
    const marked = values.some(isMarked);
    for (const value of values) {
      const text = writtenOf(value);
      if (text === undefined) return { kind: 'unknown', marked };
      texts.push(text);
    }
    return compute(texts, marked);
  };
}

function transformed(change: (text: string) => string) {
  return ofTexts(([text = ''], marked) => textOf(change(text).slice(0, longest), marked));
}

/** `slice`, `substring` and the like: a text or a list, and two numbers. */
function cut(ofText: (text: string, from: number, to: number | undefined) => string) {
  return ([value, from, to]: readonly Value[]): Value => {
    const start = from === undefined || from.kind === 'nothing' ? 0 : from.kind === 'number' ? from.number : undefined;
    const end = to === undefined || to.kind === 'nothing' ? undefined : to.kind === 'number' ? to.number : null;
    if (value === undefined || start === undefined || end === null) return { kind: 'unknown', marked: value !== undefined && isMarked(value) };
    // Where the places are not known, an item may be left out.
    if (value.kind === 'list' && value.isOpen) return start === 0 && end === undefined ? value : { ...value, items: value.items.map((item) => eitherOf([item, unknownOfCaller])) };
    if (value.kind === 'list') return { kind: 'list', items: value.items.slice(start, end) };
    return value.kind === 'text' ? textOf(ofText(value.text, start, end), value.marked) : value;
  };
}

function matched(text: Text, { source, flags }: Pattern): Value {
  const matcher = Matcher.of(source, flags);
  if (!matcher) return { kind: 'unknown', marked: text.marked };
  if (flags.includes('g')) {
    const items: Value[] = [];
    for (let found = matcher.find(text.text); found && items.length < 100; found = matcher.find(text.text, Math.max(found.end, found.start + 1))) items.push(textOf(text.text.slice(found.start, found.end), text.marked));
    return items.length > 0 ? { kind: 'list', items } : nothing;
  }
  const found = matcher.find(text.text);
  if (!found) return nothing;
  return { kind: 'list', items: [text.text.slice(found.start, found.end), ...found.groups].map((group) => (group === undefined ? nothing : textOf(group, text.marked))) };
}

function replaced(text: Text, what: Value, by: Value, all: boolean, trial: TrialOfOperations): Value {
  const value = replacing(text, what, by, all);
  if (text.marked && value.kind === 'text' && value.text !== text.text) trial.rewritten();
  return value;
}

function replacing(text: Text, what: Value, by: Value, all: boolean): Value {
  const replacement = by.kind === 'text' ? by.text : undefined;
  const marked = text.marked || isMarked(by);
  if (replacement === undefined) return { kind: 'unknown', marked };
  if (what.kind === 'text') return textOf((all ? text.text.replaceAll(what.text, replacement) : text.text.replace(what.text, replacement)).slice(0, longest), marked);
  const matcher = what.kind === 'pattern' ? Matcher.of(what.source, what.flags) : undefined;
  if (!matcher || what.kind !== 'pattern') return { kind: 'unknown', marked };
  let result = '';
  let at = 0;
  for (let found = matcher.find(text.text); found; found = matcher.find(text.text, found.end > found.start ? found.end : found.end + 1)) {
    const { start, end, groups } = found;
    result += text.text.slice(at, start) + replacement.replace(/\$(\$|&|\d{1,2})/g, (_, name: string) => (name === '$' ? '$' : name === '&' ? text.text.slice(start, end) : (groups[Number(name) - 1] ?? '')));
    at = end;
    if (!what.flags.includes('g') || result.length > longest) break;
  }
  return textOf(result + text.text.slice(at), marked);
}

export const textOperations: Operations = {
  'starts-with': (values, trial) => {
    // What else the caller chooses begins as the caller likes.
    if (values[0]?.kind === 'unknown' && values[0].isCallers) return unknown;
    const [text, other] = operandsOf(values, trial);
    return ofTexts(([whole = '', start = ''], marked) => {
      if (marked) trial.compared('prefix', whole, start);
      return booleanOf(whole.startsWith(start));
    })([text, other]);
  },
  'ends-with': (values, trial) =>
    ofTexts(([whole = '', end = ''], marked) => {
      if (marked) trial.compared('suffix', whole, end);
      return booleanOf(whole.endsWith(end));
    })(values.slice(0, 2)),
  contains: ([whole = unknown, part = unknown], trial) => {
    if (whole.kind === 'text' && part.kind === 'text') {
      if (whole.marked || part.marked) trial.compared('infix', whole.text, part.text);
      return booleanOf(whole.text.includes(part.text));
    }
    return trial.isAmong(part, whole);
  },
  'index-of': ([whole = unknown, part = unknown], trial) => {
    if (whole.kind === 'text' && part.kind === 'text') {
      if (whole.marked || part.marked) trial.compared('infix', whole.text, part.text);
      return numberOf(whole.text.indexOf(part.text));
    }
    if (whole.kind === 'text' && part.kind === 'pattern') {
      if (whole.marked) trial.compared('pattern', whole.text, part.source);
      const matcher = Matcher.of(part.source, part.flags.replace(/[gy]/g, ''));
      return matcher ? numberOf(matcher.find(whole.text)?.start ?? -1) : { kind: 'unknown', marked: whole.marked };
    }
    if (whole.kind !== 'list') return { kind: 'unknown', marked: isMarked(part) || isMarked(whole) };
    const isIn = truthOf(trial.isAmong(part, whole));
    return isIn === undefined || (isIn && whole.isOpen) ? { kind: 'unknown', marked: isMarked(part) } : numberOf(isIn ? whole.items.findIndex((item) => truthOf(trial.isAmong(part, { kind: 'list', items: [item] }))) : -1);
  },
  lower: transformed((text) => text.toLowerCase()),
  upper: transformed((text) => text.toUpperCase()),
  trim: transformed((text) => text.trim()),
  'trim-start': transformed((text) => text.trimStart()),
  'trim-end': transformed((text) => text.trimEnd()),
  text: transformed((text) => text),
  'quoted-text': ([value = nothing], trial) => {
    // What else than a text becomes is not told.
    if (value.kind !== 'text') return { kind: 'unknown', marked: isMarked(value) };
    if (value.marked) trial.rewritten();
    return textOf(JSON.stringify(value.text), value.marked);
  },
  'encode-component': transformed((text) => encodeURIComponent(text)),
  'decode-component': ofTexts(([text = ''], marked) => {
    try {
      return textOf(decodeURIComponent(text), marked);
    } catch {
      return thrown;
    }
  }),
  'pad-start': ([text = unknown, width = nothing, by = textOf(' ', false)]) => {
    const written = writtenOf(text);
    const filler = by.kind === 'nothing' ? ' ' : writtenOf(by);
    return written !== undefined && width.kind === 'number' && filler !== undefined ? textOf(written.padStart(Math.min(width.number, longest), filler), isMarked(text)) : { kind: 'unknown', marked: isMarked(text) };
  },
  slice: cut((text, from, to) => text.slice(from, to)),
  substring: cut((text, from, to) => text.substring(from, to)),
  'character-at': ([text = unknown, index = numberOf(0)]) => (text.kind === 'text' && index.kind === 'number' ? textOf(text.text.charAt(index.number), text.marked) : { kind: 'unknown', marked: isMarked(text) }),
  'code-at': ([text = unknown, index = numberOf(0)]) => (text.kind === 'text' && index.kind === 'number' ? numberOf(text.text.charCodeAt(index.number)) : { kind: 'unknown', marked: isMarked(text) }),
  split: ([text = unknown, by = nothing]) => {
    if (text.kind !== 'text') return { kind: 'unknown', marked: isMarked(text) };
    if (by.kind === 'text') return { kind: 'list', items: text.text.split(by.text).map((piece) => textOf(piece, text.marked)) };
    const matcher = by.kind === 'pattern' ? Matcher.of(by.source, by.flags) : undefined;
    if (!matcher) return { kind: 'unknown', marked: text.marked };
    const items: Value[] = [];
    let at = 0;
    for (let found = matcher.find(text.text); found && found.end > found.start; found = matcher.find(text.text, found.end)) {
      items.push(textOf(text.text.slice(at, found.start), text.marked));
      at = found.end;
    }
    return { kind: 'list', items: [...items, textOf(text.text.slice(at), text.marked)] };
  },
  pattern: ([source = nothing, flags = nothing]) => {
    if (source.kind === 'pattern') return flags.kind === 'nothing' ? source : { ...source, flags: writtenOf(flags) ?? source.flags };
    const written = writtenOf(source);
    const set = flags.kind === 'nothing' ? '' : writtenOf(flags);
    return written === undefined || set === undefined || isMarked(source) ? { kind: 'unknown', marked: isMarked(source) } : { kind: 'pattern', source: written, flags: set };
  },
  matches: ([pattern = unknown, text = unknown], trial) => {
    const written = writtenOf(text);
    if (pattern.kind !== 'pattern' || written === undefined) return { kind: 'unknown', marked: isMarked(text) };
    if (isMarked(text)) trial.compared('pattern', written, pattern.source);
    const matcher = Matcher.of(pattern.source, pattern.flags);
    return matcher ? booleanOf(matcher.find(written) !== undefined) : { kind: 'unknown', marked: isMarked(text) };
  },
  match: ([text = unknown, pattern = unknown], trial) => {
    if (pattern.kind !== 'pattern' || text.kind !== 'text') return { kind: 'unknown', marked: isMarked(text) };
    if (text.marked) trial.compared('pattern', text.text, pattern.source);
    return matched(text, pattern);
  },
  'replace-first': ([text = unknown, what = unknown, by = unknown], trial) => (text.kind === 'text' ? replaced(text, what, by, false, trial) : { kind: 'unknown', marked: isMarked(text) }),
  'replace-all': ([text = unknown, what = unknown, by = unknown], trial) => (text.kind === 'text' ? replaced(text, what, by, true, trial) : { kind: 'unknown', marked: isMarked(text) }),
  'join-list': ([given = unknown, by = textOf(',', false)], trial) => {
    const list = trial.listOf(given);
    const between = writtenOf(by);
    if (list.kind !== 'list' || between === undefined) return { kind: 'unknown', marked: isMarked(list) };
    // What was split and is joined again need not be what it was.
    if (list.items.length > 1 && list.items.every(isMarked)) trial.rewritten();
    return list.items.length === 0 ? textOf('', isMarked(list)) : joined(list.items, between);
  },
  length: ([value = unknown]) => {
    if (value.kind === 'text') return numberOf(value.text.length);
    if (value.kind === 'list') return value.isOpen ? { kind: 'unknown', marked: isMarked(value) } : numberOf(value.items.length);
    // What is configured is there.
    return value.kind === 'unknown' && !value.marked && !value.isCallers ? numberOf(1) : unknownOfInput;
  },
  flatten: ([list = unknown], trial) => {
    const outer = trial.listOf(list);
    if (outer.kind !== 'list') return { kind: 'unknown', marked: isMarked(list) };
    const items = outer.items.flatMap(optionsOf);
    return listWith(items.flatMap((item) => (item.kind === 'list' ? item.items : [item])), [outer, ...items].some((item) => item.kind === 'list' && item.isOpen));
  },
  'is-list': ([value = unknown]) => (value.kind === 'unknown' ? value : booleanOf(value.kind === 'list')),
  at: ([list = unknown, index = unknown], trial) => {
    if (index.kind !== 'number' || (list.kind !== 'list' && list.kind !== 'text')) return { kind: 'unknown', marked: isMarked(list) };
    return list.kind === 'list' ? one(list, index.number, trial) : textOf(list.text.at(index.number) ?? '', list.marked);
  },
  last: ([list = unknown], trial) => one(list, -1, trial),
  first: ([list = unknown], trial) => one(list, 0, trial),
  some: ([list = unknown, test = unknown], trial) => quantified(trial.listOf(list), test, true, isSent(list)),
  every: ([list = unknown, test = unknown], trial) => quantified(trial.listOf(list), test, false, isSent(list)),
  find: ([list = unknown, test = unknown], trial) => {
    const items = trial.listOf(list);
    if (items.kind !== 'list' || test.kind !== 'function') return { kind: 'unknown', marked: isMarked(list) };
    const possible: Value[] = [];
    for (const [place, item] of items.items.entries()) {
      const truth = truthOf(answerAbout(item, place, test));
      if (truth !== false) possible.push(item);
      if (truth === true) return eitherOf(possible);
    }
    return eitherOf([...possible, nothing]);
  },
  map: ([list = unknown, change = unknown], trial) => {
    const items = trial.listOf(list);
    if (items.kind !== 'list' || change.kind !== 'function') return { kind: 'unknown', marked: isMarked(list) };
    const made = items.items.slice(0, 40).map((item, place) => change.call([item, numberOf(place)]));
    return made.find((value) => value.kind === 'never') ?? { ...items, items: made };
  },
  filter: ([list = unknown, test = unknown], trial) => {
    const items = trial.listOf(list);
    if (items.kind !== 'list' || test.kind !== 'function') return { kind: 'unknown', marked: isMarked(list) };
    const answers = items.items.slice(0, 40).map((item, place) => ({ item, truth: truthOf(answerAbout(item, place, test)) }));
    if (answers.some(({ truth }) => truth === undefined)) return { kind: 'unknown', marked: isMarked(list) };
    const kept = answers.filter(({ truth }) => truth).map(({ item }) => item);
    if (isMarked(list) && kept.length < answers.length) trial.rewritten();
    return isMarked(list) ? { ...items, items: kept, isLeft: true } : { ...items, items: kept };
  },
};

function joined(items: readonly Value[], between: string): Value {
  return ofEach(items, (plain) => {
    const texts = plain.map((item) => writtenOf(item) ?? (item.kind === 'unknown' && !item.marked ? 'x' : undefined));
    const marked = plain.some(isMarked);
    return texts.includes(undefined) ? { kind: 'unknown', marked } : textOf(texts.join(between), marked);
  });
}

/** One item of a list, counted from its end where the number is negative: the other pieces of the input are gone. */
function one(list: Value, index: number, trial: TrialOfOperations): Value {
  if (list.kind !== 'list') return list;
  if (list.items.length > 1 && isMarked(list)) trial.rewritten();
  return list.isOpen ? elementOf(list) : (list.items.at(index) ?? nothing);
}

/** What a test says of an item. A promise counts as true, whatever comes of it. */
function answerAbout(item: Value, place: number, test: Value & { kind: 'function' }): Value {
  return test.isAsync === true ? something : test.call([item, numberOf(place)]);
}

/** A list that the caller sent: beside the input others may stand in it, of which the caller chooses what is said of them. */
function isSent(list: Value): boolean {
  return list.kind === 'text' ? list.marked : list.kind === 'list' && list.isOpen === true && list.items.some(isMarked);
}

/** Whether one (`wanted`) or each of the items passes. */
function quantified(list: Value, test: Value, wanted: boolean, isMore: boolean): Value {
  if (list.kind !== 'list' || test.kind !== 'function') return { kind: 'unknown', marked: isMarked(list) };
  let isOpen = isMore;
  for (const [place, item] of list.items.slice(0, 60).entries()) {
    const answer = answerAbout(item, place, test);
    if (answer.kind === 'never') return answer;
    const truth = truthOf(answer);
    if (truth === wanted) return booleanOf(wanted);
    isOpen ||= truth === undefined;
  }
  return isOpen ? { kind: 'choice', options: [booleanOf(true), booleanOf(false)] } : booleanOf(!wanted);
}
