// Replaces the drawing of past waits by one that can be zoomed and read point by point. Without this script, or when the
// points cannot be fetched, the drawing made on the server stays.
(function () {
  'use strict';
  var figure = document.getElementById('chart');
  if (!figure || !window.fetch) { return; }
  var LIBRARY = '/webjars/uplot/1.6.30/dist/';

  function load(tag, attributes) {
    return new Promise(function (resolve, reject) {
      var element = document.createElement(tag);
      Object.keys(attributes).forEach(function (name) { element[name] = attributes[name]; });
      element.onload = resolve;
      element.onerror = reject;
      document.head.appendChild(element);
    });
  }

  function colour(name) { return getComputedStyle(document.documentElement).getPropertyValue(name).trim(); }

  // Seconds and minutes; a gap of more than three hours is shown as a gap.
  function series(points) {
    var seconds = [], minutes = [];
    points.forEach(function (point) {
      var second = Date.parse(point[0]) / 1000;
      if (seconds.length && second - seconds[seconds.length - 1] > 3 * 3600) { seconds.push(second - 1800); minutes.push(null); }
      seconds.push(second);
      minutes.push(point[1]);
    });
    return [seconds, minutes];
  }

  fetch(figure.dataset.source, { headers: { Accept: 'application/json' } })
    .then(function (answer) { if (!answer.ok) { throw new Error(answer.status); } return answer.json(); })
    .then(function (body) {
      var lane = (body.lanes || []).filter(function (entry) { return entry.lane === figure.dataset.lane; })[0];
      if (!lane || lane.points.length < 2) { throw new Error('no points'); }
      return Promise.all([
        load('link', { rel: 'stylesheet', href: LIBRARY + 'uPlot.min.css' }),
        load('script', { src: LIBRARY + 'uPlot.iife.min.js' })
      ]).then(function () { return lane; });
    })
    .then(function (lane) {
      var drawing = figure.querySelector('svg');
      var axis = { stroke: colour('--g-ink-soft'), grid: { stroke: colour('--g-line'), width: 1 }, ticks: { stroke: colour('--g-line') } };
      var size = function () { return { width: figure.clientWidth, height: Math.max(220, Math.min(320, figure.clientWidth * 0.4)) }; };
      var zone = figure.dataset.zone;
      var locale = figure.dataset.locale;
      var format = function (parts) { return new Intl.DateTimeFormat(locale, Object.assign({ timeZone: zone }, parts)); };
      var hour = format({ hour: 'numeric' }), day = format({ month: 'short', day: 'numeric' });
      var whole = format({ weekday: 'short', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' });
      var clock = format({ hour: 'numeric', hourCycle: 'h23' });
      var tick = function (second) {
        var moment = new Date(second * 1e3);
        return parseInt(clock.format(moment), 10) === 0 ? day.format(moment) : hour.format(moment);
      };
      var chart = new window.uPlot(Object.assign(size(), {
        tzDate: function (second) { return window.uPlot.tzDate(new Date(second * 1e3), zone); },
        axes: [Object.assign({}, axis, { values: function (u, ticks) { return ticks.map(tick); } }), Object.assign({}, axis, { size: 64, incrs: [5, 10, 15, 30, 60, 120], values: function (u, ticks) { return ticks.map(function (t) { return t + ' min'; }); } })],
        scales: { y: { range: function (u, low, high) { return [0, Math.max(10, high * 1.05)]; } } },
        series: [{ label: figure.dataset.time, value: function (u, v) { return v == null ? '–' : whole.format(new Date(v * 1e3)); } }, { label: figure.dataset.wait, stroke: colour('--g-link'), width: 2, points: { size: 4 }, value: function (u, v) { return v == null ? '–' : v + ' min'; } }]
      }), series(lane.points), figure);
      drawing.setAttribute('hidden', '');
      drawing.classList.add('visually-hidden');
      window.addEventListener('resize', function () { chart.setSize(size()); });
    })
    .catch(function () { /* the server's drawing stays */ });
}());
