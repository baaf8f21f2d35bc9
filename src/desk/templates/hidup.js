// Loads the page again when the register changed; open tabs in the background wait until they are looked at.
(() => {
  const seen = document.currentScript.dataset.edisi;
  let news;
  const renew = () => {
    // What somebody is typing is not thrown away.
    const notice = document.querySelector("form[data-diubah]") && document.getElementById("mkl-baru");
    if (notice) notice.hidden = false;
    else location.reload();
  };
  const listen = () => {
    news?.close();
    news = undefined;
    if (document.hidden) return;
    news = new EventSource("/_pratinjau/kabar");
    news.onmessage = ({ data }) => {
      if (data === seen) return;
      news.close();
      renew();
    };
  };
  document.addEventListener("visibilitychange", listen);
  addEventListener("pageshow", (it) => it.persisted && listen());
  addEventListener("pagehide", () => news?.close());
  // Whoever follows a link or sends a form is not turned back by news. A download begins the same way, but the page
  // stays: it listens again after a while.
  addEventListener("beforeunload", () => {
    news?.close();
    setTimeout(listen, 10_000);
  });
  listen();
})();
