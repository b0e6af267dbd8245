/** What an implementation declares when it is greeted. */
import { fault, VertelrechtError } from "../errors.js";
import type { Connection } from "./connection.js";
import { eachFault } from "./firstFault.js";
import { type Declaration, PROTOCOL, StartAnswer } from "./protocol.js";

/**
 * The declaration; every connection is started, and the first one's counts.
 *
 * @throws `VertelrechtError` `no-declaration` where none can be had
 */
export async function declarationOf(connections: readonly Connection[]): Promise<Declaration> {
  const replies = await Promise.all(connections.map((one) => one.ask({ cmd: "start", protocol: PROTOCOL })));
  const [reply] = replies;
  if (!reply) throw noDeclaration("there is no connection");
  if (!reply.ok) throw noDeclaration(`${reply.failure}: ${reply.detail}`);
  const parsed = StartAnswer.safeParse(reply.value, { reportInput: true });
  if (!parsed.success) throw noDeclaration(...eachFault(parsed.error.issues));
  return parsed.data.declaration;
}

function noDeclaration(...reasons: readonly string[]): VertelrechtError {
  const mend =
    'let it answer { "cmd": "start" } with { "protocol": "1", "declaration": … }; see docs/conformance.md';
  const [first = "", ...others] = reasons.map((why) => `there is no declaration: ${why}`);
  const told = (message: string) => fault("no-declaration", "start", message, mend);
  return new VertelrechtError([told(first), ...others.map(told)]);
}
