// Builds Assets/ into wwwroot/, which is generated as a whole. Every .ts and .css file directly in Assets/ is an entry
// point of its own unless its name starts with "_"; Assets/static/ is copied as it is. Names carry no hash: the server
// fingerprints what a page links to. Shared chunks, which only scripts name, do.
import { build } from "esbuild";
import { cp, mkdir, readdir, rm } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join } from "node:path";

const root = import.meta.dirname;
const from = join(root, "Assets");
const to = join(root, "wwwroot");
const target = "es2022";
const font = join(root, "node_modules", "@fontsource-variable", "figtree");

const isEntry = (name) => /\.(ts|css)$/.test(name) && !name.endsWith(".d.ts") && !name.startsWith("_");

async function bundleAssets() {
  const names = (await readdir(from)).filter(isEntry);
  await build({
    entryPoints: names.map((name) => join(from, name)),
    outdir: to,
    outbase: from,
    bundle: true,
    splitting: true,
    format: "esm",
    minify: true,
    sourcemap: false,
    target,
    chunkNames: "chunks/[name]-[hash]",
    assetNames: "fonts/[name]",
    loader: { ".woff2": "file" },
    logLevel: "warning",
  });
}

await rm(to, { recursive: true, force: true });
await mkdir(join(to, "fonts"), { recursive: true });
if (existsSync(join(from, "static"))) {
  await cp(join(from, "static"), to, { recursive: true });
}
await cp(join(font, "LICENSE"), join(to, "fonts", "figtree-license.txt"));
await bundleAssets();
