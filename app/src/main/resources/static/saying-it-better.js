// What may be said better, told under what is typed. It is looked for here: what is typed is sent nowhere, and saved as it is.
const quoted = /“[^”]*”|"[^"]*"|‘(?:[^’]|’(?=\p{L}))*’/gu;

const listed = (address) =>
  fetch(address)
    .then((answer) => answer.json())
    .then((list) =>
      list.flatMap(({ pattern, inCapitals, notIn, say }) => {
        try {
          const flags = inCapitals ? "gu" : "giu";
          return { any: new RegExp(pattern, flags), notIn: notIn.map((one) => new RegExp(one, "giu")), say };
        } catch {
          return []; // a browser that does not know how it is written leaves it to the page that checks
        }
      }))
    .catch(() => []);

const better = (list, text) => {
  const own = text.replace(quoted, " . ");
  return list.flatMap(({ any, notIn, say }) => {
    const found = notIn.reduce((left, other) => left.replace(other, " . "), own).match(any);
    return found ? [[say, found[0]]] : [];
  });
};

export const tell = (address) => {
  let phrases;
  document.querySelectorAll("textarea").forEach((words) => {
    const told = document.createElement("div");
    told.className = "said-better";
    told.setAttribute("aria-live", "polite");
    let pause;
    words.addEventListener("input", () => {
      clearTimeout(pause);
      pause = setTimeout(async () => {
        const said = new Map(better(await (phrases ??= listed(address)), words.value));
        if (said.size && !told.isConnected) words.after(told);
        told.replaceChildren(
          ...[...said].map(([say, found]) => {
            const line = document.createElement("p");
            line.textContent = `“${found}” – could it be said another way? Instead: ${say}`;
            return line;
          }));
      }, 700);
    });
  });
};
