using Microsoft.Playwright;

namespace Scorecard.Tests.Browser;

/// <summary>What does not fit on a wall screen, or cannot be read from five metres.</summary>
internal static class WallFit
{
    private const string Measure = """
        () => {
          const vh = innerHeight / 100;
          const faults = [];
          const root = document.documentElement;
          if (root.scrollWidth > root.clientWidth || root.scrollHeight > root.clientHeight)
            faults.push(`the screen scrolls: ${root.scrollWidth}x${root.scrollHeight}`);
          const tiles = [...document.querySelectorAll(".tile")];
          const size = element => parseFloat(getComputedStyle(element).fontSize) / vh;
          const name = element => element.className.baseVal ?? (element.className || element.id || element.tagName);
          const within = (part, box, whose) => {
            const [at, of] = [part.getBoundingClientRect(), box.getBoundingClientRect()];
            if (at.width * at.height > 0 && (at.left < of.left - 1 || at.right > of.right + 1 || at.top < of.top - 1 || at.bottom > of.bottom + 1))
              faults.push(`${whose}: ${name(part)} sticks out`);
          };
          const apart = (parts, whose) => parts.forEach((one, i) => parts.slice(i + 1).forEach(other => {
            const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
            if (a.width * a.height * b.width * b.height > 0 && a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
              faults.push(`${whose}: ${name(one)} lies over ${name(other)}`);
          }));
          for (const tile of tiles) {
            const label = tile.querySelector("h2").textContent.trim();
            if (tile.scrollWidth > tile.clientWidth || tile.scrollHeight > tile.clientHeight)
              faults.push(`${label}: its content is ${tile.scrollWidth}x${tile.scrollHeight} in ${tile.clientWidth}x${tile.clientHeight}`);
            const parts = [...tile.querySelectorAll("h2, .value, .trend, p, .status")];
            parts.forEach(part => within(part, tile, label));
            apart(parts, label);
            if (size(tile.querySelector(".value")) < 8.99) faults.push(`${label}: the number is ${size(tile.querySelector(".value"))} vh`);
            if (size(tile.querySelector("h2")) < 3.99) faults.push(`${label}: the label is ${size(tile.querySelector("h2"))} vh`);
          }
          for (const text of document.querySelectorAll(".wall *"))
            if (getComputedStyle(text).overflowX === "hidden" && text.scrollWidth > text.clientWidth && !text.classList.contains("unseen"))
              faults.push(`${name(text)} is clipped: ${text.textContent.trim()}`);
          document.querySelectorAll(".head > *, .tension, .data, .foot > *").forEach(part => within(part, root, "the screen"));
          apart([...document.querySelectorAll(".head > *"), document.querySelector(".tension")].filter(part => part), "the head");
          const bottom = [...document.querySelectorAll(".data, #connection, #clock")];
          if (getComputedStyle(document.getElementById("lost")).visibility === "hidden") apart(bottom, "the foot");
          return faults;
        }
        """;

    public static Task<string[]> FaultsAsync(IPage page) => page.EvaluateAsync<string[]>(Measure);
}
