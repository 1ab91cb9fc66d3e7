// While a person types, the browser does a little work, so that machines cannot sign in thousands. Without this script
// the form works as well; its mail then takes a minute longer.
(async () => {
  "use strict";
  for (const link of document.querySelectorAll("[data-quick-exit]")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      document.body.hidden = true;
      for (const field of document.querySelectorAll("input, select")) if (field.type !== "hidden") field.value = "";
      try { sessionStorage.setItem("left", link.href) } catch {}
      location.replace(link.href);
    });
  }
  // Whoever has left does not come back by the browser's Back, wherever in its history the form stands.
  const leaveAgain = (event) => {
    let left = null;
    try { left = sessionStorage.getItem("left") } catch {}
    const isBack = event?.persisted || performance.getEntriesByType("navigation")[0]?.type === "back_forward";
    if (!left || !isBack) return;
    document.body.hidden = true;
    for (const field of document.querySelectorAll("input:not([type=hidden])")) field.value = "";
    location.replace(left);
  };
  addEventListener("pageshow", leaveAgain);
  leaveAgain();
  const work = document.querySelector("input[name=work]");
  const token = document.querySelector("input[name=token]");
  if (!work || !token || !window.crypto || !crypto.subtle) return;
  const bits = Number(work.dataset.bits);
  const zeros = (digest) => {
    let count = 0;
    for (const byte of digest) {
      if (byte === 0) { count += 8; continue }
      return count + Math.clz32(byte) - 24;
    }
    return count;
  };
  const encoder = new TextEncoder();
  for (let first = 0; first < 4000000; first += 64) {
    const answers = Array.from({ length: 64 }, (_, place) => first + place);
    const digests = await Promise.all(
      answers.map((answer) => crypto.subtle.digest("SHA-256", encoder.encode(token.value + ":" + answer))));
    const found = digests.findIndex((digest) => zeros(new Uint8Array(digest)) >= bits);
    if (found >= 0) { work.value = String(answers[found]); return }
  }
})();
