import { paragraphOf } from "./long_page.mjs";

/** Elements around the article, whatever its length. */
const FRAME = 44;

/** So many of the elements are readers' comments; those beside them and the article are cards of other articles. */
const COMMENTS = 0.1;

/** A page of news with so many elements, nearly: an article of up to 120 paragraphs with links and emphasis, among
 * menus, cards, advertisements and readers' comments, with a style sheet such as such pages have.
 * @param {number} elements */
export function crowdedPage(elements) {
  const count = Math.min(120, Math.round(elements / 60));
  const story = [];
  let left = elements - FRAME;
  for (let i = 0; i < count; i++) {
    story.push(`<p class="story-text">${withElements(paragraphOf(i))}</p>`);
    left -= 4;
    if (i % 7 === 3) {
      story.push(`<figure><div class="frame"><img alt="" width="600" height="40"></div><figcaption>The quay on day ${i + 1} of the inquiry, seen from the customs house.</figcaption></figure>`);
      left -= 4;
    }
    if (i % 11 === 5) {
      story.push(`<aside class="ad-slot"><div><div><span>Advertisement</span></div></div></aside>`);
      left -= 4;
    }
  }
  const comments = [];
  const cardsFrom = left - elements * COMMENTS;
  for (let i = 0; left > cardsFrom; i++, left -= 10) comments.push(comment(i));
  const cards = [];
  for (let i = 0; left > 0; i++, left -= 8) cards.push(card(i));
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>The long inquiry - The Coast Herald</title>
<meta property="og:site_name" content="The Coast Herald"><style>${STYLE}</style>
<body><header class="site-header"><nav><ul>${Array.from({ length: 12 }, (_, i) => `<li><a href="#s${i}">Section ${i}</a></li>`).join("")}</ul></nav></header>
<main><article class="story"><h1>The long inquiry</h1><p class="byline">By <a href="#g">Greta Lunde</a> <time datetime="2026-03-04">4 March</time></p>
<div class="story-body">${story.join("\n")}</div></article>
<section id="comments" class="comments"><h2>Comments</h2>${comments.join("\n")}</section></main>
<section class="related-feed"><h2>More from The Coast Herald</h2>${cards.join("\n")}</section>
<footer><p>The Coast Herald</p></footer></body></html>`;
}

/** A link and an emphasis in each paragraph. @param {string} text */
function withElements(text) {
  const words = text.split(" ");
  words[3] = `<a href="#a"><span>${words[3]}</span></a>`;
  words[20] = `<em>${words[20]}</em>`;
  return words.join(" ");
}

/** @param {number} i */
function comment(i) {
  return `<div class="comment"><div class="comment-head"><a href="#u${i}"><span class="user">reader${i}</span></a><time datetime="2026-03-05">5 March</time></div>
<div class="comment-text"><p>I was in the hall on day ${i + 1}. Nobody <i>there</i> could hear a word, and the heating was off.</p></div><button>Reply</button><span class="votes">${i % 90}</span></div>`;
}

/** @param {number} i */
function card(i) {
  return `<div class="card"><a href="#c${i}"><div class="thumb"><img alt="" width="80" height="10"></div><h3>Grain prices in the ${i + 1}th week: what the silos hold</h3></a>
<div class="meta"><span class="tag">Trade</span><span class="when">${i % 23} hours ago</span></div></div>`;
}

const STYLE = `
body { font: 16px/1.5 serif; margin: 0; color: #222; background: #fff }
main { max-width: 44em; margin: auto } nav ul { display: flex; list-style: none } nav li { margin: 0 8px }
.story-body p { margin: 0 0 1em } .story-body p a { color: #036; text-decoration: underline }
figure { margin: 1em 0 } figcaption, .meta, .comment-head { font: 13px/1.3 sans-serif; color: #666 }
.related-feed { display: grid; grid-template-columns: repeat(4, 1fr); gap: 12px } .card { display: flex; flex-direction: column; overflow: hidden }
.card h3 { font-size: 15px; margin: 4px 0 } .comment { border-top: 1px solid #ddd; padding: 8px 0 } .comment-head a { font-weight: bold }
.ad-slot { min-height: 20px; background: #eee } .votes { float: right } .tag { text-transform: uppercase }`;
