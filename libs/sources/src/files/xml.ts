import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { SourceError } from '../reading/source-error.ts';

/** An element: its name without namespace prefix, its attributes, and what is in it in order. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

type Parsed = Record<string, unknown>;

/**
 * An XML document as a tree. Entities are resolved here, and only the five of XML and numbers: a document type is
 * passed over, one that defines entities is refused, and nothing outside the file is ever fetched.
 */
export function parseXml(text: string): XmlElement {
  const xml = mended(text.replace(/^\ufeff/, '').trimStart());
  const doctype = /<!DOCTYPE/i.exec(xml)?.index;
  if (doctype !== undefined) {
    const end = xml.indexOf('>', doctype);
    const subset = xml.indexOf('[', doctype);
    if (end < 0 || (subset >= 0 && subset < end))
      throw new SourceError('malformed-xml', 'the file has a document type that defines entities: it is not read');
  }
  try {
    const valid = XMLValidator.validate(xml, { allowBooleanAttributes: false });
    if (valid !== true)
      throw new SourceError('malformed-xml', `line ${valid.err.line}: ${valid.err.msg.slice(0, 200)}`);
    const nodes = new XMLParser({
      preserveOrder: true,
      ignoreAttributes: false,
      attributeNamePrefix: '',
      parseTagValue: false,
      parseAttributeValue: false,
      trimValues: false,
      processEntities: false,
      cdataPropName: '#cdata',
      removeNSPrefix: true,
      ignoreDeclaration: true,
      ignorePiTags: true,
      maxNestedTags: 200,
    }).parse(xml) as Parsed[];
    const root = elementsOf(nodes).find((child) => typeof child !== 'string');
    if (root === undefined) throw new SourceError('malformed-xml', 'the file holds no element');
    return root;
  } catch (error) {
    if (error instanceof SourceError) throw error;
    throw new SourceError(
      'malformed-xml',
      `the file is not well-formed XML: ${(error as Error).message.slice(0, 200)}`,
    );
  }
}

// Of typographic signs the Collection's files keep the low byte only: of a dash, of quotation marks, of three dots,
// which become an ampersand that refers to nothing.
const LOW_BYTES: Readonly<Record<number, string>> = {
  19: '–',
  20: '—',
  24: '‘',
  25: '’',
  28: '“',
  29: '”',
};
const NO_REFERENCE = /&(?!#x?[\da-f]{1,7};|[a-z][\da-z]{0,31};)/gi;

/** The text with what cannot stand in XML made good: control characters, and ampersands that refer to nothing. */
function mended(xml: string): string {
  const isCut = Object.keys(LOW_BYTES).some((code) => xml.includes(String.fromCharCode(Number(code))));
  return xml
    .replace(/[^\P{Cc}\t\n\r]/gu, (sign) => LOW_BYTES[sign.charCodeAt(0)] ?? ' ')
    .replace(NO_REFERENCE, (_, at: number, whole: string) =>
      isCut && !/[\da-z]/i.test(whole[at + 1] ?? '') ? '…' : '&amp;',
    );
}

function elementsOf(nodes: readonly Parsed[]): (XmlElement | string)[] {
  return nodes.flatMap((node): (XmlElement | string)[] => {
    if ('#text' in node) return [unescaped(String(node['#text']))];
    const name = Object.keys(node).find((key) => key !== ':@');
    if (name === undefined) return [];
    const inside = node[name] as Parsed[];
    if (name === '#cdata') return [inside.map((part) => String(part['#text'] ?? '')).join('')];
    const attributes = Object.entries((node[':@'] ?? {}) as Record<string, unknown>);
    return [
      {
        name,
        attributes: Object.fromEntries(attributes.map(([key, value]) => [key, unescaped(String(value))])),
        children: elementsOf(inside),
      },
    ];
  });
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Any other reference stays as it is written: in a cell of dates it becomes a question. */
function unescaped(text: string): string {
  return text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|amp|lt|gt|quot|apos);/gi, (whole, reference: string) => {
    const named = NAMED[reference.toLowerCase()];
    if (named !== undefined) return named;
    const code = Number(reference[1] === 'x' || reference[1] === 'X' ? `0x${reference.slice(2)}` : reference.slice(1));
    const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : whole;
  });
}

/** Every element of the name below this one, in order; case does not matter. Those inside a found one are not looked for. */
export function within(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return child.name.toLowerCase() === name.toLowerCase() ? [child] : within(child, name);
  });
}

/** The first element of a path below this one, each step at any depth. */
export function at(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((found, name) => found && within(found, name)[0], element);
}

const NOTES = /^(superscript|sup)$/i;
const INLINE = /^(i|b|u|em|strong|italic|bold|underline|font|span|a|sub|subscript)$/i;

/** Text of an element with the markup that may stand in it escaped; notes left out, a blank line at each block. */
export function textOf(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child;
      if (NOTES.test(child.name)) return '';
      return INLINE.test(child.name) ? textOf(child) : `\n\n${textOf(child)}\n\n`;
    })
    .join('');
}
