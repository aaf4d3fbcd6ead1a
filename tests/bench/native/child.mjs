// A program that takes part natively: a JSON object a line in, an answer a line out.

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Starts it; `ask` sends an object and gives the answer. */
export function child(command, args) {
  const process = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = createInterface({ input: process.stdout })[Symbol.asyncIterator]();
  return {
    async ask(request) {
      process.stdin.write(`${JSON.stringify(request)}\n`);
      const { value, done } = await answers.next();
      if (done) throw new Error(`${command} ${args.join(' ')} has ended`);
      return JSON.parse(value);
    },
    end: () => process.stdin.end(),
  };
}
