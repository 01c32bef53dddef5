using Sekisho.BrowserTests.Browsers;

[assembly: AssemblyFixture(typeof(Chromium))]
