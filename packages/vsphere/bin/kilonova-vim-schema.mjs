#!/usr/bin/env node
// npm links a command when it installs, and on a fresh clone nothing is built by then. So the file that it
// links is this one.
import { main } from '../dist/wsdl/main.js';

process.exitCode = await main(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
});
