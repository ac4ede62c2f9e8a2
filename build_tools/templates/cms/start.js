// Starts the form in the folder of the handbook. Everything it loads comes from this folder.
import { init } from "./sveltia/npm/index.js";

const EDITION = ["content", "handboek.yml"];
const pick = window.showDirectoryPicker?.bind(window);

if (pick) {
  window.showDirectoryPicker = async (...options) => {
    const folder = await pick({ id: "handboek", mode: "readwrite", ...options[0] });
    try {
      await (await folder.getDirectoryHandle(EDITION[0])).getFileHandle(EDITION[1]);
    } catch {
      alert(`Dit is niet de map van het handboek: er is geen ${EDITION.join("/")}. Kies een andere map.`);
      throw new DOMException("no handbook here", "AbortError");
    }
    return folder;
  };
}

// Hack: Sveltia 0.221 wants a folder .git, though it uses none when it works in a folder. Somebody may well have the handbook out of a zip.
const folders = FileSystemDirectoryHandle.prototype;
const inside = folders.getDirectoryHandle;
folders.getDirectoryHandle = async function (name, options) {
  try {
    return await inside.call(this, name, options);
  } catch (error) {
    if (name === ".git" && error.name === "NotFoundError") return this;
    throw error;
  }
};

init();
