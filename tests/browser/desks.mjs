// What an officer does in a browser at the desk, whoever it is.
import { open } from "./serving.mjs";

/** Opens a browser at the desk that this address leads to. */
export async function sit(address) {
  const origin = new URL(address).origin;
  const browser = await open({ origin });
  await browser.page.goto(address, { waitUntil: "load" });
  await browser.page.waitForURL(`${origin}/_petugas/`);
  return { ...browser, origin };
}

/**
 * Goes to an address, again if the page renewed itself at that very moment: both are navigations, and one wins, at
 * times without a word. What another officer just saved may renew it once more; a person has not read the first line
 * by then.
 */
export async function visit(page, address) {
  for (let left = 5; ; left -= 1) {
    try {
      await page.goto(address, { timeout: 8000 });
      return await page.waitForTimeout(300);
    } catch (it) {
      if (!left || !/interrupted by another navigation|ERR_ABORTED|Timeout/.test(it.message)) throw it;
      // Until what was saved has been read: at once it would be renewed under the next try as well.
      await page.waitForTimeout(300);
    }
  }
}

/** Chooses a file as a person does: the page is there, its button is pressed, the system's window gives the file. */
export async function choose(page, name, mimeType, text) {
  await page.waitForLoadState();
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.click("#mkl-berkas")]);
  await chooser.setFiles({ name, mimeType, buffer: Buffer.from(text) });
}

/** Presses a button, looks at what is shown, and says yes to it. */
export async function act(page, button, look = () => {}) {
  await page.click(`button[value="${button}"]`);
  await page.waitForSelector("input[name=dilihat]", { state: "attached" });
  await look();
  await page.click("main form button");
  await page.waitForSelector(".mkl-berhasil");
}
