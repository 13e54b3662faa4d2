// Runs inside the browser: what a person would see of the page that is open. Plain JavaScript, as nothing compiles it.
globalThis.look = {
  /** How far the page reaches to the right of the window, and what reaches beyond it outside a box that scrolls. */
  overflow() {
    const width = document.documentElement.clientWidth;
    const isOut = element =>
      !element.closest('.scroll, .unseen') && element.getBoundingClientRect().right > width + 0.5;
    const out = [...document.body.querySelectorAll('*')].filter(isOut);
    return { width: document.documentElement.scrollWidth, out: out.map(element => element.outerHTML.slice(0, 80)) };
  },

  /** Words of a table that reach out of their cell. */
  spilling() {
    return textsIn('table').flatMap(text => {
      const cell = text.parentElement.closest('th, td');
      if (!cell) return [];
      const words = document.createRange();
      words.selectNodeContents(text);
      const { left, right } = words.getBoundingClientRect();
      const box = cell.getBoundingClientRect();
      return left < box.left - 0.5 || right > box.right + 0.5 ? [text.data] : [];
    });
  },

  /** Size and style of everything that a selector finds. */
  styles(selector, ...names) {
    return [...document.querySelectorAll(selector)].map(element => {
      const style = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      return { width, height, ...Object.fromEntries(names.map(name => [name, style[name]])) };
    });
  },

  /** Where an element stands on the page. */
  box(selector) {
    const { x, y, width, height } = document.querySelector(selector).getBoundingClientRect();
    return { x: x + scrollX, y: y + scrollY, width, height };
  },

  /** What is on top in the middle of an element, brought into view: itself or something in it, or else what hides it. */
  hidden(selector) {
    return [...document.querySelectorAll(selector)].flatMap(element => {
      element.scrollIntoView({ block: 'center', inline: 'center' });
      const box = element.getClientRects()[0];
      const top = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      return top && (element.contains(top) || top.contains(element)) ? [] : [element.outerHTML.slice(0, 120)];
    });
  },

  words: () => document.body.innerText,

  /** Texts whose contrast with what is behind them is below a bound. */
  faint(bound) {
    return textsIn('body').flatMap(text => {
      const element = text.parentElement;
      const contrast = contrastOf(getComputedStyle(element).color, backgroundOf(element));
      return contrast < bound ? [`${contrast.toFixed(2)} ${element.className} ${text.data.trim().slice(0, 20)}`] : [];
    });
  },

  /** Do two characters look different, or are both the box of a font without Chinese? */
  isWritten(one, other) {
    const drawn = [one, other].map(text => {
      const context = new OffscreenCanvas(40, 40).getContext('2d');
      context.font = `32px ${getComputedStyle(document.body).fontFamily}`;
      context.fillText(text, 2, 34);
      return context.getImageData(0, 0, 40, 40).data.join();
    });
    return drawn[0] !== drawn[1];
  },

  /** How many pixels of a PNG (base64) have which colour. */
  async colours(picture) {
    const bytes = Uint8Array.from(atob(picture), character => character.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const counts = {};
    for (let i = 0; i < data.length; i += 4) {
      const colour = `rgb(${data[i]}, ${data[i + 1]}, ${data[i + 2]})`;
      counts[colour] = (counts[colour] ?? 0) + 1;
    }
    return counts;
  },
};

/** Every text below some elements that a person sees. */
function textsIn(selector) {
  return [...document.querySelectorAll(selector)].flatMap(element => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const texts = [];
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const { parentElement } = text;
      if (text.data.trim() && !parentElement.closest('.unseen') && parentElement.getClientRects().length > 0)
        texts.push(text);
    }
    return texts;
  });
}

function backgroundOf(element) {
  for (let at = element; at; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (channels(backgroundColor)[3] !== 0) return backgroundColor;
  }
  return 'rgb(255, 255, 255)';
}

function channels(colour) {
  const [red, green, blue, alpha = 1] = colour.match(/[\d.]+/g).map(Number);
  return [red, green, blue, alpha];
}

/** As WCAG 2 reckons it. */
function contrastOf(one, other) {
  const [light, dark] = [one, other].map(luminance).sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour) {
  const [red, green, blue] = channels(colour).map(value => {
    const part = value / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
