// Runs Lighthouse on the system's Chromium against a scorecard that is running, and prints a line a page.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const base = process.argv[2] ?? "http://localhost:5080";
const pages = process.argv.length > 3 ? process.argv.slice(3) : ["/", "/wall", "/history", "/history?metric=lead-conversion-rate&metric=leads&against=year", "/metrics/lead-conversion-rate", "/brief"];
const categories = ["performance", "accessibility", "best-practices"];
const least = 95;

const chrome = await launch({ chromePath: process.env.CHROME_PATH, chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
let worst = 100;
try {
  for (const page of pages) {
    const { lhr } = await lighthouse(base + page, { port: chrome.port, output: "json", logLevel: "error", onlyCategories: categories }, page.startsWith("/wall") ? desktop() : undefined);
    const scores = categories.map(name => Math.round((lhr.categories[name].score ?? 0) * 100));
    worst = Math.min(worst, ...scores);
    console.log(`${page}: ${categories.map((name, at) => `${name} ${scores[at]}`).join(", ")}`);
    for (const name of categories)
      for (const { id, weight } of lhr.categories[name].auditRefs)
        if (weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 0.9) console.log(`  ${id}: ${lhr.audits[id].displayValue ?? lhr.audits[id].title}`);
  }
} finally {
  await chrome.kill();
}

if (worst < least) {
  console.error(`Every score is to be at least ${least}.`);
  process.exit(1);
}

// The wall is a screen in a room, never a phone.
function desktop() {
  const screen = { mobile: false, width: 1920, height: 1080, deviceScaleFactor: 1, disabled: false };
  return { extends: "lighthouse:default", settings: { formFactor: "desktop", screenEmulation: screen, throttling: { rttMs: 40, throughputKbps: 10240, cpuSlowdownMultiplier: 1, requestLatencyMs: 0, downloadThroughputKbps: 0, uploadThroughputKbps: 0 } } };
}
