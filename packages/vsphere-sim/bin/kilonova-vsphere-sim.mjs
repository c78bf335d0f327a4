#!/usr/bin/env node
// npm links a command when it installs, and on a fresh clone nothing is built by then. So the file that it
// links is this one.
import '../dist/cli/main.js';
