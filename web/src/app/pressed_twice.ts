// Whoever presses a button twice means it once. Where the first press leads to another page at
// once, the second one meets whatever stands at the same place there, and must not follow it.

/** Of a click: `detail` counts the presses of a double-click, and is 0 for the keyboard. */
export function isSecondPress(event: Pick<UIEvent, 'detail'>): boolean {
  return event.detail > 1;
}

function isLink(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('a[href]') !== null;
}

/** From here on no link is followed by the second press of a double-click. */
export function followOnFirstPressAlone(): void {
  document.addEventListener(
    'click',
    (event) => {
      if (!isSecondPress(event) || !isLink(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );
}
