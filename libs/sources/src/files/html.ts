import { type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes, defaultTreeAdapter, html, parse } from 'parse5';
import { SourceError } from '../reading/source-error.ts';

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

// No page of a depositary comes near these; beyond them the HTML algorithm may take time by the square of the size.
const MOST_ELEMENTS = 50_000;
const DEEPEST = 256;

/** A page as a tree. Throws SourceError where it is larger or deeper than any page of a depositary. */
export function parseHtml(text: string): DefaultTreeAdapterTypes.Document {
  let elements = 0;
  const open = new Set<DefaultTreeAdapterTypes.ParentNode>();
  const tooLarge = (what: string): never => {
    throw new SourceError('malformed-html', `the page has more than ${what}: it is no chart or table of a depositary`);
  };
  return parse<DefaultTreeAdapterMap>(text, {
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(name, namespace, attributes) {
        elements += 1;
        if (elements > MOST_ELEMENTS) tooLarge(`${MOST_ELEMENTS} elements`);
        return defaultTreeAdapter.createElement(name, namespace, attributes);
      },
      onItemPush(item) {
        open.add(item);
        if (open.size > DEEPEST) tooLarge(`${DEEPEST} elements within one another`);
      },
      onItemPop: (item) => void open.delete(item),
    },
  });
}

/** The value of an attribute; undefined where the element has none of the name. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

/** Walks what lies below a node, in order and without recursion: moved elements may lie deeper than any that were open. */
export function walk(
  root: Node,
  visit: {
    /** False: what is in the element is passed over, and it is not left either. */
    readonly enter: (element: Element) => boolean;
    readonly leave?: (element: Element) => void;
    readonly text?: (text: string) => void;
  },
): void {
  const path: { node: Node; next: number }[] = [{ node: root, next: 0 }];
  for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
    const children = 'childNodes' in at.node ? at.node.childNodes : [];
    const child = children[at.next];
    at.next += 1;
    if (child === undefined) {
      path.pop();
      if ('tagName' in at.node && at.node !== root) visit.leave?.(at.node);
    } else if ('value' in child) visit.text?.(child.value);
    else if ('tagName' in child && child.namespaceURI === html.NS.HTML && visit.enter(child))
      path.push({ node: child, next: 0 });
  }
}

/** Every element below a node that fits, in order. */
export function elementsWhere(root: Node, fits: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  walk(root, {
    enter: (element) => {
      if (fits(element)) found.push(element);
      return true;
    },
  });
  return found;
}

/** All text below a node as it stands. */
export function textBelow(root: Node): string {
  let text = '';
  walk(root, {
    enter: () => true,
    text: (part) => {
      text += part;
    },
  });
  return text;
}
