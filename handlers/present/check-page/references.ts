// The numbers by which findings, cells and words of the text point at each other.

import { SEVERITY_WORDS } from '../check-findings.ts';
import { html, type Markup } from './markup.ts';
import type { Numbered } from './numbered.ts';

export const findingAnchor = (number: number): string => `f-${number}`;

/** The number of a finding, leading to it. */
export const reference = ({ number, finding }: Numbered): Markup =>
  html`<a class="ref ${finding.severity}" href="#${findingAnchor(number)}" aria-label="第${number}条问题（${
    SEVERITY_WORDS[finding.severity]
  }）">${number}</a>`;

/** What a finding says, beside the words or the table that it is about. */
export const notes = (list: readonly Numbered[]): Markup | null =>
  list.length === 0
    ? null
    : html`<ul class="notes">${[...list]
        .sort((one, other) => one.number - other.number)
        .map(
          one =>
            html`<li class="note ${one.finding.severity}">${reference(one)} <b>${
              SEVERITY_WORDS[one.finding.severity]
            }</b> ${one.finding.message} <span class="repair">${one.finding.repair}</span></li>`,
        )}</ul>`;
