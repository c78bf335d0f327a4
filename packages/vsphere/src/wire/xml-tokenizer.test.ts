import { describe, expect, it } from 'vitest';
import { XmlSyntaxError } from '../errors.js';
import { XmlName } from './xml-name.js';
import { XmlTokenizer, type XmlLimits } from './xml-tokenizer.js';

describe('XmlTokenizer', () => {
  it('gives tags and texts in document order', () => {
    expect(tokensOf('<a>one<b>two</b>three</a>')).toEqual(['<a', 'one', '<b', 'two', '</b', 'three', '</a']);
  });

  it('gives a start and an end for an element without content', () => {
    expect(tokensOf('<a><b/><c /><d></d></a>')).toEqual(['<a', '<b', '</b', '<c', '</c', '<d', '</d', '</a']);
  });

  it('takes names apart into prefix and local part', () => {
    const tokens = new XmlTokenizer('<soap:Body/>');
    tokens.next();

    expect(tokens.name).toMatchObject({ qualified: 'soap:Body', prefix: 'soap', local: 'Body' });
  });

  it('keeps names apart that share a slot of the name table', () => {
    // 'Aa' and 'BB' have the same hash.
    expect(tokensOf('<r><Aa/><BB/><Aa/></r>')).toEqual([
      '<r',
      '<Aa',
      '</Aa',
      '<BB',
      '</BB',
      '<Aa',
      '</Aa',
      '</r',
    ]);
  });

  it('skips the declaration, a byte order mark, instructions and comments', () => {
    expect(
      tokensOf('\ufeff<?xml version="1.0"?>\n<!-- x --><?go on?><a><!-- <b> --><?p?></a>\n<!-- end -->'),
    ).toEqual(['<a', '</a']);
  });

  it('gives CDATA as it stands', () => {
    expect(tokensOf('<a>1<![CDATA[<b>&amp;]]]]><![CDATA[>]]></a>')).toEqual([
      '<a',
      '1',
      '<b>&amp;]]',
      '>',
      '</a',
    ]);
  });

  it('resolves the five entities and character references, and nothing twice', () => {
    expect(tokensOf('<a>&lt;&gt;&amp;&quot;&apos;&#65;&#x1F600;&amp;lt;</a>')).toEqual([
      '<a',
      `<>&"'A😀&lt;`,
      '</a',
    ]);
  });

  it('reads line ends as one newline, but not those given as references', () => {
    expect(tokensOf('<a>1\r\n2\r3\n4&#xD;5</a>')).toEqual(['<a', '1\n2\n3\n4\r5', '</a']);
  });

  it('allows blanks inside tags', () => {
    expect(tokensOf('<a \n b = "1"\tc=\'2\' ></a \n>')).toEqual(['<a', '</a']);
  });

  it('gives the attributes of the start tag read last', () => {
    const tokens = new XmlTokenizer(`<a x:type="v:T" n='&lt;"&#9;\t\r\n'><b/></a>`);
    tokens.next();

    expect(tokens.attributeCount).toBe(2);
    expect(tokens.attributeName(0).local).toBe('type');
    expect(tokens.attributeValueAsName(0)).toMatchObject({ qualified: 'v:T', prefix: 'v', local: 'T' });
    expect(tokens.attribute('n')).toBe('<"\t  ');
    expect(tokens.attribute('type')).toBeUndefined();
    tokens.next();
    expect(tokens.attributeCount).toBe(0);
  });

  it('reads an attribute that is no name as an empty name', () => {
    const tokens = new XmlTokenizer('<a type="" b="1 2" c=" T "/>');
    tokens.next();

    expect([0, 1, 2].map((index) => tokens.attributeValueAsName(index).local)).toEqual(['', '', 'T']);
  });

  it('resolves prefixes where they are in force and needs no declaration to read on', () => {
    const tokens = new XmlTokenizer('<a xmlns="u:1" xmlns:p="u:2"><b xmlns="u:3"/><p:c/><q:d/></a>');
    const seen = [];
    for (let token = tokens.next(); token !== 'eof'; token = tokens.next()) {
      if (token === 'start') seen.push([tokens.name.qualified, tokens.namespaceOf(tokens.name.prefix)]);
    }

    expect(seen).toEqual([
      ['a', 'u:1'],
      ['b', 'u:3'],
      ['p:c', 'u:2'],
      ['q:d', undefined],
    ]);
    expect(tokens.namespaceOf('p')).toBeUndefined();
    expect(tokens.namespaceOf('xml')).toBe('http://www.w3.org/XML/1998/namespace');
  });

  it('says where the token read last begins and where reading goes on', () => {
    const tokens = new XmlTokenizer('<a><bc>x</bc></a>');
    tokens.next();
    tokens.next();

    expect([tokens.tokenStart, tokens.position, tokens.depth]).toEqual([3, 7, 2]);
    tokens.skipElement();
    expect([tokens.tokenStart, tokens.position, tokens.depth]).toEqual([8, 13, 1]);
  });
});

describe('startIf', () => {
  it('takes the start tag of an element of that name, and leaves anything else', () => {
    const tokens = new XmlTokenizer('<r><ab/><a b="1">x</a><a>1</a> <a/></r>');
    tokens.next();
    const root = tokens.name;
    const a = new XmlName('a', '', 'a');
    expect([tokens.startIf(root), tokens.startIf(a)]).toEqual([false, false]);
    expect([tokens.next(), tokens.startIf(a), tokens.next(), tokens.name.local]).toEqual([
      'start',
      false,
      'end',
      'ab',
    ]);
    expect([tokens.startIf(a), tokens.attribute('b'), tokens.leafText()]).toEqual([true, '1', 'x']);
    expect([tokens.startIf(a), tokens.leafInteger(), tokens.startIf(a)]).toEqual([true, 1, false]);
    expect([tokens.next(), tokens.startIf(a), tokens.leafText()]).toEqual(['text', true, '']);
    expect([tokens.next(), tokens.next()]).toEqual(['end', 'eof']);
  });
});

describe('leaves that are not text', () => {
  it.each([
    ['<a>-12</a>', -12],
    ['<a>-0</a>', 0],
    ['<a>123456789012345</a>', 123_456_789_012_345],
    ['<a>1234567890123456</a>', undefined],
    ['<a>1<b/></a>', undefined],
    ['<a>1<!-- --></a>', undefined],
    ['<a> 1</a>', undefined],
    ['<a>-</a>', undefined],
    ['<a></a>', undefined],
    ['<a/>', undefined],
  ])('of %s are the integer %s, or are left alone', (xml, value) => {
    const tokens = new XmlTokenizer(xml);
    tokens.next();

    expect(tokens.leafInteger()).toBe(value);
    expect(tokens.depth).toBe(value === undefined ? 1 : 0);
  });

  it.each([
    ['<a>true</a>', true],
    ['<a>false</a >', false],
    ['<a>1</a>', undefined],
    ['<a>true </a>', undefined],
    ['<a>true<b/></a>', undefined],
    ['<a/>', undefined],
  ])('of %s are %s, or are left alone', (xml, value) => {
    const tokens = new XmlTokenizer(xml);
    tokens.next();

    expect(tokens.leafBoolean()).toBe(value);
    expect(tokens.depth).toBe(value === undefined ? 1 : 0);
  });

  it('are refused when the end tag is another', () => {
    for (const xml of ['<a>1</b>', '<a>1</', '<a>1</ab>']) {
      const tokens = new XmlTokenizer(xml);
      tokens.next();
      expect(() => tokens.leafInteger()).toThrow(XmlSyntaxError);
    }
  });
});

describe('leafText', () => {
  it.each([
    ['plain text', '<a>x y</a>', 'x y'],
    ['no text', '<a></a>', ''],
    ['an empty tag', '<a/>', ''],
    ['text in pieces', '<a>1<!-- - -->2<![CDATA[<3>]]><?p?>4</a>', '12<3>4'],
    ['references', '<a>&lt;b&gt;</a>', '<b>'],
  ])('takes %s in one step', (_what, xml, text) => {
    const tokens = new XmlTokenizer(xml);
    tokens.next();

    expect(tokens.leafText()).toBe(text);
    expect(tokens.next()).toBe('eof');
  });

  it('is undefined for an element with children, of which next gives the first', () => {
    const tokens = new XmlTokenizer('<a>&amp; <b c="1"/></a>');
    tokens.next();

    expect(tokens.leafText()).toBeUndefined();
    expect(tokens.next()).toBe('start');
    expect([tokens.name.local, tokens.attribute('c')]).toEqual(['b', '1']);
    expect([tokens.next(), tokens.next(), tokens.next()]).toEqual(['end', 'end', 'eof']);
  });
});

describe('what is not well-formed', () => {
  it.each([
    ['nothing', '', 0],
    ['blanks alone', ' \n', 2],
    ['text alone', 'hello', 0],
    ['a tag cut short', '<a', 2],
    ['a tag cut short in its attributes', '<a b="1"', 8],
    ['a value cut short', '<a b="1', 6],
    ['an element that does not end', '<a><b></b>', 10],
    ['an end tag cut short', '<a><b></b', 6],
    ['a text cut short', '<a>text', 7],
    ['an end tag of another element', '<a><b></a></b>', 6],
    ['an end tag with a longer name', '<a></ab>', 3],
    ['an end tag too many', '<a></a></a>', 7],
    ['two roots', '<a/><b/>', 4],
    ['text behind the root', '<a/>x', 4],
    ['CDATA outside the root', '<a/><![CDATA[x]]>', 4],
    ['an attribute given twice', '<a b="1" b="2"/>', 9],
    ['an attribute without a value', '<a b/>', 4],
    ['an attribute without quotes', '<a b=1/>', 5],
    ['attributes without a blank between them', '<a b="1"c="2"/>', 8],
    ["'<' in an attribute", '<a b="<"/>', 6],
    ['a name that begins with a digit', '<1a/>', 1],
    ['a name with two colons', '<a:b:c/>', 1],
    ['a tag without a name', '< a/>', 1],
    ['a slash inside a tag', '<a / >', 4],
    ['an entity that is not defined', '<a>x&nbsp;</a>', 4],
    ['an entity in an attribute that is not defined', '<a b="&x;"/>', 6],
    ['an ampersand alone', '<a>x & y</a>', 5],
    ['a reference to a forbidden character', '<a>&#0;</a>', 3],
    ['a reference to half a pair', '<a>&#xD800;</a>', 3],
    ['a reference beyond Unicode', '<a>&#x110000;</a>', 3],
    ["']]>' in text", '<a>x]]></a>', 4],
    ['a comment that does not end', '<a><!-- </a>', 3],
    ["'--' in a comment", '<a><!-- -- --></a>', 10],
    ['a CDATA section that does not end', '<a><![CDATA[ ]]</a>', 3],
    ['an instruction that does not end', '<a><?p </a>', 3],
    ['a declaration in the middle', '<a/><?xml version="1.0"?>', 4],
    ['a document type', '<!DOCTYPE a><a/>', 0],
    ['a document type inside', '<a><!ENTITY b "c"></a>', 3],
    ['a control character', '<a>\u0007</a>', 3],
    ['half a surrogate pair', '<a>\ud83d</a>', 3],
  ])('refuses %s', (_what, xml, position) => {
    const error = refusalOf(xml);

    expect(error).toBeInstanceOf(XmlSyntaxError);
    expect(error).toMatchObject({ position });
  });

  it('refuses a document longer, deeper or with more attributes than allowed', () => {
    expect(refusalOf('<a>12345</a>', { maxLength: 11, maxDepth: 9 })).toBeInstanceOf(XmlSyntaxError);
    expect(refusalOf('<a><b><c/></b></a>', { maxLength: 99, maxDepth: 2 })).toBeInstanceOf(XmlSyntaxError);
    expect(tokensOf('<a><b/></a>', { maxLength: 99, maxDepth: 2 })).toHaveLength(4);
    const attributes = Array.from({ length: 300 }, (_, index) => ` a${index}=""`).join('');
    expect(refusalOf(`<a${attributes}/>`)).toBeInstanceOf(XmlSyntaxError);
  });
});

function tokensOf(xml: string, limits?: XmlLimits): string[] {
  const tokens = new XmlTokenizer(xml, limits);
  const seen: string[] = [];
  for (let token = tokens.next(); token !== 'eof'; token = tokens.next()) {
    if (token === 'text') seen.push(tokens.text);
    else seen.push(`${token === 'start' ? '<' : '</'}${tokens.name.qualified}`);
  }
  return seen;
}

function refusalOf(xml: string, limits?: XmlLimits): unknown {
  try {
    tokensOf(xml, limits);
  } catch (error) {
    return error;
  }
  return undefined;
}
