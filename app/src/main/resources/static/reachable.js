// What makes a page handier. Every page works without it, and nothing about a child is kept in the browser.
(() => {
  "use strict";

  document.documentElement.classList.add("js");

  const all = (selector, act) => document.querySelectorAll(selector).forEach(act);

  // A page that came back with something to say begins there.
  const said = document.querySelector(".govuk-error-summary, .govuk-notification-banner[role=alert]");
  if (said) {
    said.tabIndex = -1;
    said.focus();
  }

  // How many characters are left, said to the eye at once and to a screen reader after a pause.
  all("[data-module=govuk-character-count]", (group) => {
    const most = Number(group.dataset.maxlength);
    const words = group.querySelector("textarea");
    const told = group.querySelector(".govuk-character-count__message");
    const spoken = document.createElement("div");
    spoken.className = "govuk-visually-hidden";
    spoken.setAttribute("aria-live", "polite");
    group.append(spoken);
    let pause;
    const count = () => {
      const left = most - words.value.length;
      const number = Math.abs(left) === 1 ? "1 character" : `${Math.abs(left)} characters`;
      told.textContent = left < 0 ? `You have ${number} too many` : `You have ${number} left`;
      told.classList.toggle("govuk-character-count__message--over", left < 0);
      clearTimeout(pause);
      pause = setTimeout(() => (spoken.textContent = told.textContent), 1000);
    };
    words.addEventListener("input", count);
    if (words.value) count();
  });

  // What is asked only of those who chose an answer.
  const showWhatIsAsked = () =>
    all("[data-aria-controls]", (input) => {
      const asked = document.getElementById(input.dataset.ariaControls);
      asked.classList.toggle(`${asked.className.split(" ")[0]}--hidden`, !input.checked);
    });
  all(".govuk-radios, .govuk-checkboxes", (group) => group.addEventListener("change", showWhatIsAsked));
  showWhatIsAsked();

  // "None of these" and the others exclude each other.
  all(".govuk-checkboxes", (group) =>
    group.addEventListener("change", ({ target }) => {
      if (!target.checked) return;
      const alone = target.dataset.behaviour === "exclusive";
      group.querySelectorAll("input[type=checkbox]").forEach((other) => {
        if (other !== target && (alone || other.dataset.behaviour === "exclusive")) other.checked = false;
      });
      showWhatIsAsked();
    }));

  // A second press within a second sends nothing.
  let pressed = -Infinity;
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-prevent-double-click]")) return;
    if (event.timeStamp - pressed < 1000) event.preventDefault();
    else pressed = event.timeStamp;
  });

  // Copy and print.
  all(".page-tools", (tools) => {
    tools.hidden = false;
    tools.addEventListener("click", async ({ target }) => {
      if (target.matches("[data-prints]")) window.print();
      if (!target.matches("[data-copies]")) return;
      const words = document.getElementById(target.dataset.copies).innerText;
      const done = await navigator.clipboard.writeText(words).then(() => true, () => false);
      tools.querySelector("[role=status]").textContent = done ? "Copied" : "Your browser did not allow it";
    });
  });

  // Escape twice within a second hides the screen from someone who came into the room; any key brings it back.
  const curtain = document.createElement("dialog");
  curtain.className = "screen-hidden";
  curtain.setAttribute("aria-label", "Screen hidden");
  curtain.innerHTML = "<p>The screen is hidden. Press any key, or tap, to go on.</p>";
  document.body.append(curtain);
  const title = document.title;
  let escaped = -Infinity;
  const reveal = () => {
    curtain.close();
    document.title = title;
  };
  curtain.addEventListener("click", reveal);
  document.addEventListener("keydown", (event) => {
    if (curtain.open) {
      event.preventDefault();
      if (!event.repeat) reveal();
    } else if (event.key === "Escape" && !event.repeat) {
      if (event.timeStamp - escaped < 1000) {
        event.preventDefault(); // or the browser takes the same press to close it
        curtain.showModal();
        document.title = "Reachable";
      }
      escaped = curtain.open ? -Infinity : event.timeStamp;
    }
  });
})();
