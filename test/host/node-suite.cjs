// What VS Code's Node extension host loads as the test suite: the same bundle as in the browser's, with its report sent
// to a file, because that process's console leads nowhere.
const fs = require('node:fs');

exports.run = () =>
  require(process.env.DUTYLIST_SUITE).runSuites(line =>
    fs.appendFileSync(process.env.DUTYLIST_SUITE_REPORT, `${line}\n`),
  );
