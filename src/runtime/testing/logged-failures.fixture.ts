import ts from 'typescript';

/** What may read an error in a log line: it gives facts, never the message. */
const READERS = new Set(['failureFacts', 'slackCode']);
/** Names under which an error is at hand without having been caught in the same function. */
const USUAL = /^(?:err|error|cause|reason|late|failure)$/u;
/** What an error of our own may be asked for. */
const SAFE_FACTS = new Set(['kind', 'platformCode', 'status', 'retryAfterMs']);
const LEVELS = new Set(['trace', 'debug', 'info', 'warn', 'error', 'fatal']);

/** The log calls of a source that hand an error over whole, or its words, each as `line: text`. */
export function errorsLoggedWhole(source: string): readonly string[] {
  if (!/[lL]og(?:ger)?\s*\./u.test(source)) return [];
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  visit(file, (node) => {
    if (!ts.isCallExpression(node) || !isLogCall(node)) return;
    const caught = caughtAround(node);
    const whole = node.arguments.some((argument) => handsOver(argument, caught));
    if (whole) found.push(`${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${node.getText()}`);
  });
  return found;
}

function isLogCall({ expression }: ts.CallExpression): boolean {
  if (!ts.isPropertyAccessExpression(expression) || !LEVELS.has(expression.name.text)) return false;
  return /(?:^|\W)(?:\w*[lL]og|logger)$/u.test(expression.expression.getText());
}

/** What the clauses, and the one-parameter handlers, around a call have caught. */
function caughtAround(call: ts.Node): ReadonlySet<string> {
  const names = new Set<string>();
  for (let node = call.parent; node !== undefined; node = node.parent) {
    if (ts.isCatchClause(node) && node.variableDeclaration) names.add(node.variableDeclaration.name.getText());
    if (!ts.isFunctionLike(node)) continue;
    for (const { name, type } of node.parameters) if (type?.getText() === 'unknown') names.add(name.getText());
  }
  return names;
}

function handsOver(argument: ts.Node, caught: ReadonlySet<string>): boolean {
  let whole = false;
  visit(argument, (node) => {
    if (!ts.isIdentifier(node) || !(caught.has(node.text) || USUAL.test(node.text))) return;
    const { parent } = node;
    if (ts.isPropertyAssignment(parent) && parent.name === node) return;
    if (ts.isPropertyAccessExpression(parent)) {
      if (parent.name === node || SAFE_FACTS.has(parent.name.text) || isRead(parent)) return;
    }
    if (!isRead(node)) whole = true;
  });
  return whole;
}

const isRead = ({ parent }: ts.Node): boolean =>
  ts.isCallExpression(parent) && READERS.has(parent.expression.getText());

function visit(node: ts.Node, meet: (node: ts.Node) => void): void {
  meet(node);
  ts.forEachChild(node, (child) => visit(child, meet));
}
