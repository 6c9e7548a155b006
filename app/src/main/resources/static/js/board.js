// Keeps a board of waits on a wall fresh: looks again when the server tells of a new board, and each half minute. When the
// server cannot be reached it says so above the figures. Without this script the page loads itself each minute.
(function () {
  'use strict';
  var EVERY = 30000, QUIET = 2000;
  var news = document.querySelector('.board-news'), lost = document.querySelector('.board-lost');
  if (!news || !window.fetch || !window.DOMParser) { return; }
  var asked = 0, waiting = false;

  function look() {
    waiting = false;
    asked = Date.now();
    fetch(window.location.href, { headers: { Accept: 'text/html' }, cache: 'no-cache' })
      .then(function (answer) { if (!answer.ok) { throw new Error(answer.status); } return answer.text(); })
      .then(function (text) {
        var next = new DOMParser().parseFromString(text, 'text/html').querySelector('.board-news');
        if (!next) { throw new Error('no board'); }
        news.replaceWith(next);
        news = next;
        lost.hidden = true;
      })
      .catch(function () { lost.hidden = false; });
  }

  // Several events at once are one look, and no two looks are closer than two seconds.
  function soon() {
    if (waiting) { return; }
    waiting = true;
    window.setTimeout(look, Math.max(0, QUIET - (Date.now() - asked)));
  }

  if (window.EventSource) {
    new EventSource('/api/v1/events').addEventListener('board', soon);
  }
  window.setInterval(soon, EVERY);
}());
