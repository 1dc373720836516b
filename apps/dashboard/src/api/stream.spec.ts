import { expect, test } from 'vitest';
import { splitMessages } from './stream.ts';

test('whole messages are read, the beginning of the next is kept', () => {
  const text =
    'retry: 1000\n\n: still here\n\nid: 7\nevent: change\ndata: {"position":7}\n\nevent: change\ndata: {"posi';
  expect(splitMessages(text)).toEqual({
    messages: [{ event: 'change', data: '{"position":7}' }],
    rest: 'event: change\ndata: {"posi',
  });
});

test('what happens to the register of participants has a name of its own', () => {
  expect(splitMessages('id: 8\nevent: participant\ndata: {"participant":"EXORG"}\n\n').messages).toEqual([
    { event: 'participant', data: '{"participant":"EXORG"}' },
  ]);
});

test('data on several lines is one text, whatever ends the lines', () => {
  expect(splitMessages('data: a\r\ndata:b\r\n\r\n').messages).toEqual([{ event: 'message', data: 'a\nb' }]);
});
