// What somebody types is not lost, and files can be dropped.
(() => {
  const form = document.getElementById("mkl-isian");
  let sends = false;
  // A memo half typed is not lost either when somebody else saves something.
  for (const it of document.forms) it.addEventListener("input", () => { it.dataset.diubah = ""; });
  form?.addEventListener("submit", () => { sends = true; });
  addEventListener("beforeunload", (it) => {
    if (form && "diubah" in form.dataset && !sends) it.preventDefault();
  });

  const zone = document.getElementById("mkl-lampiran");
  if (!zone) return;
  const said = zone.querySelector("[role=status]");
  const send = async (files) => {
    // The page stays until everything is sent.
    zone.dataset.diubah = "";
    const refused = [];
    for (const file of files) {
      said.textContent = `${zone.dataset.mengirim} ${file.name}`;
      const where = new URLSearchParams({ lokasi: zone.dataset.lokasi, nama: file.name });
      const headers = { "Content-Type": "application/octet-stream", "X-Maklumat": zone.dataset.token };
      const answer = await fetch(`/_petugas/lampiran?${where}`, { method: "POST", headers, body: file });
      if (!answer.ok) refused.push(`${file.name}: ${await answer.text()}`);
    }
    said.textContent = refused.join("\n");
    if (!refused.length) location.reload();
  };
  zone.addEventListener("submit", (it) => it.preventDefault());
  const chooser = zone.querySelector("input");
  // The page also stays while somebody looks for a file.
  chooser.addEventListener("click", () => { zone.dataset.diubah = ""; });
  chooser.addEventListener("cancel", () => { delete zone.dataset.diubah; });
  chooser.addEventListener("change", () => send([...chooser.files]));
  addEventListener("dragover", (it) => { it.preventDefault(); zone.classList.add("mkl-di-atas"); });
  addEventListener("dragleave", () => zone.classList.remove("mkl-di-atas"));
  addEventListener("drop", (it) => {
    it.preventDefault();
    zone.classList.remove("mkl-di-atas");
    if (it.dataTransfer.files.length) send([...it.dataTransfer.files]);
  });
})();
