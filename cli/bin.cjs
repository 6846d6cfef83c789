#!/usr/bin/env node
'use strict';

// A file of its own, so that the command exists before the package is built.
const { runCommand } = require('../dist/cli/index.js');

runCommand(process.argv.slice(2)).then((code) => {
  process.exit(code);
});
