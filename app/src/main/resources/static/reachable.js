// What makes a page handier. Every page works without it, and nothing about a child is kept in the browser.
(() => {
  "use strict";

  document.documentElement.classList.add("js");

  const all = (selector, act) => document.querySelectorAll(selector).forEach(act);

  // A page with something to say begins there.
  const said = document.querySelector(".govuk-error-summary, .govuk-notification-banner[role=alert]");
  if (said) {
    said.tabIndex = -1;
    said.focus();
  }

  // How many characters are left, said to a screen reader after a pause.
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

  // A second press within a second sends nothing.
  let pressed = -Infinity;
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-prevent-double-click]")) return;
    if (event.timeStamp - pressed < 1000) event.preventDefault();
    else pressed = event.timeStamp;
  });

  // Three minutes before a sign-in ends unused, a dialog says so; who answers it stays signed in.
  const idle = Number(document.body.dataset.idleSeconds) * 1000;
  let used = () => {};
  if (idle) {
    const warning = document.createElement("dialog");
    warning.className = "idle";
    warning.setAttribute("aria-labelledby", "idle-title");
    warning.setAttribute("aria-describedby", "idle-words");
    warning.innerHTML =
      '<h2 id="idle-title"></h2><p id="idle-words" role="status"></p><button type="button" class="govuk-button"></button>';
    const [headline, words, stay] = warning.children;
    document.body.append(warning);
    const waits = [];
    used = () => {
      waits.splice(0).forEach(clearTimeout);
      waits.push(setTimeout(warn, idle - 180000), setTimeout(over, idle));
    };
    const say = (title, text, button) => {
      headline.textContent = title;
      words.textContent = text;
      stay.textContent = button;
      if (!warning.open) warning.showModal();
    };
    const warn = () => {
      warning.classList.remove("idle--over");
      say(
        "You will be signed out",
        "Nothing was sent from here for a while. In three minutes you are signed out. What you wrote stays on this page.",
        "Stay signed in",
      );
    };
    // What is about children goes from a screen nobody sits at.
    let wrote = document.querySelector(".govuk-error-summary") !== null;
    document.addEventListener("input", () => (wrote = true));
    let gone = false;
    const over = () => {
      const kept = document.querySelector("[data-keeps]")
        ? "What you wrote is kept: send it, and sign in."
        : wrote && "If you wrote something on this page, copy it before you sign in again.";
      warning.classList.add("idle--over");
      if (kept) return say("You are signed out", kept, "Go back to the page");
      gone = true;
      [...document.body.children].forEach((one) => one === warning || one.remove());
      document.title = "Signed out – Reachable";
      say("You are signed out", "What stood here is gone from the screen.", "Sign in again");
    };
    const stays = async () => {
      if (gone) return location.replace(location.pathname + location.search);
      const answer = await fetch("/sign-ins", { redirect: "error" }).catch(() => null);
      if (answer?.ok) used();
    };
    stay.addEventListener("click", () => warning.close());
    warning.addEventListener("close", stays);
    used();
  }

  // What came of what is typed, in its form.
  const tell = (form, words, late) => {
    let told = form.querySelector("[data-kept]");
    if (!told) {
      told = document.createElement("p");
      told.setAttribute("role", "alert");
      told.dataset.kept = "";
      form.append(told);
    }
    told.className = late ? "late" : "small quiet";
    told.textContent = words;
  };
  const lose = (form) => {
    pressed = -Infinity;
    tell(form, "There is no network: nothing is sent. What you wrote stands here.", true);
  };

  // Keeps what is typed, a moment after each change: the server has it, and says its version. Without a network it tries again.
  all("[data-keeps] form", (form) => {
    let pause;
    let sending = Promise.resolve();
    let stopped = false;
    const keep = async () => {
      if (stopped) return true;
      const typed = new URLSearchParams(new FormData(form));
      typed.delete("form"); // It is not sent yet: this only keeps what it says.
      const to = form.closest("[data-keeps]").dataset.keeps;
      const answer = await fetch(to, { method: "POST", body: typed, redirect: "error" }).catch(() => null);
      if (answer?.ok) {
        form.elements.version.value = await answer.text();
        used();
        tell(form, "What you wrote is kept. Only you can see it.");
      } else if (!answer && !(await fetch("/reachable.js", { method: "HEAD", cache: "no-store" }).catch(() => null))) {
        lose(form);
        soon(3000);
        return false;
      } else {
        stopped = answer !== null;
        tell(form, "What you wrote just now is not kept yet. Send it to keep it.", true);
      }
      return true;
    };
    const soon = (wait) => {
      clearTimeout(pause);
      pause = setTimeout(() => (sending = sending.then(keep)), wait);
    };
    form.addEventListener("input", () => soon(1500));
    // Who writes before this script has come is kept too.
    const written = (field) => "defaultValue" in field && !field.matches("[type=checkbox], [type=radio]") && field.value !== field.defaultValue;
    if ([...form.elements].some(written)) soon(1500);
    let held = false;
    form.addEventListener("submit", (event) => {
      clearTimeout(pause);
      if (held) return;
      // It is kept before it goes, with the version that comes back.
      event.preventDefault();
      held = true;
      sending = sending.then(keep).then((there) => {
        held = there;
        stopped ||= there;
        if (there) setTimeout(() => form.requestSubmit(event.submitter)); // once this one has ended
      });
    });
  });

  // Where there is no network, a form that is sent would be gone with its page.
  document.addEventListener("submit", (event) => {
    if (navigator.onLine || event.defaultPrevented || event.target.method !== "post") return;
    event.preventDefault();
    lose(event.target);
  });

  // Shows what is written into password fields; it is hidden when it is sent.
  all("[data-shows]", (button) => {
    const fields = button.dataset.shows.split(" ").map((id) => document.getElementById(id));
    const show = (shown) => {
      fields.forEach((field) => (field.type = shown ? "text" : "password"));
      button.setAttribute("aria-pressed", shown);
    };
    button.hidden = false;
    button.addEventListener("click", () => show(button.getAttribute("aria-pressed") !== "true"));
    button.form.addEventListener("submit", () => show(false));
  });

  // Something under way: looks again until it has ended; then shows the page of its end.
  all("[data-refreshes]", (area) => {
    const look = async () => {
      const answer = await fetch(location.href).catch(() => null);
      const page = answer?.ok && new DOMParser().parseFromString(await answer.text(), "text/html");
      const now = page && page.querySelector("[data-refreshes]");
      if (page && !now) location.reload();
      else if (now) area.innerHTML = now.innerHTML;
      if (!page || now) setTimeout(look, 1500);
    };
    setTimeout(look, 1500);
  });

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

  // A folded choice says beside its fold what is chosen.
  all("[data-folded-choice]", (fold) =>
    fold.addEventListener("change", ({ target }) => {
      const words = target.parentElement.innerText.trim();
      fold.querySelector("[data-chosen]").textContent = words.replace(/\s*\n\s*/, ": ");
    }));

  // What may be said better, told under what is typed.
  const toAvoid = document.body.dataset.wordsToAvoid;
  if (toAvoid && document.querySelector("textarea")) import("/saying-it-better.js").then(({ tell }) => tell(toAvoid));

  // Escape twice within a second hides the screen; any key brings it back.
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
