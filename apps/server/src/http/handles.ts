import { applyDecorators, Get, HttpCode, Post } from '@nestjs/common';
import type { Operation } from '../api/operations.ts';

/** Binds a method to an operation of the table: path and status are said there once. */
export function Handles(operation: Operation): MethodDecorator {
  const path = `api${operation.path.replace(/\{(\w+)\}/g, ':$1')}`;
  const method = operation.method === 'get' ? Get(path) : Post(path);
  return applyDecorators(method, HttpCode(operation.success ?? 200));
}
