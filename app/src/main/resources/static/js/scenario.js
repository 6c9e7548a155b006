// Plays the day on the approach, and looks after a run that is under way. Without this script the page shows the minute at
// which the line reached farthest, 24 small pictures, and a link to look again.
(function () {
  'use strict';
  var MINUTES = 1440;

  function clock(minute) {
    var m = Math.floor(minute);
    return ('0' + Math.floor(m / 60)).slice(-2) + ':' + ('0' + m % 60).slice(-2);
  }

  function fill(pattern, values) {
    return pattern.replace(/%(\d)/g, function (all, number) { return values[number - 1]; });
  }

  // One road: moves the lines, booths, places and the clock to a minute.
  function Road(element, day) {
    this.element = element;
    this.day = day;
    this.time = element.querySelector('.road-time');
    this.summary = element.querySelector('.road-summary');
    this.picture = element.querySelector('.road-pictures');
    this.pictures = Array.prototype.map.call(element.querySelectorAll('svg.approach'), function (svg) {
      return {
        wide: svg.dataset.wide === 'true',
        unit: parseFloat(svg.dataset.unit) / 1000,
        lines: Array.prototype.map.call(svg.querySelectorAll('.queue'), function (group) {
          return { strand: parseInt(group.dataset.strand, 10), rects: group.querySelectorAll('rect') };
        }),
        booths: svg.querySelectorAll('.booth'),
        marks: Array.prototype.map.call(svg.querySelectorAll('.approach-mark'), function (mark) {
          return { element: mark, metres: parseFloat(mark.dataset.metres) };
        }),
        limit: parseFloat(svg.getAttribute('viewBox').split(' ')[svg.dataset.wide === 'true' ? 2 : 3]) - 16
      };
    });
    this.slot = -1;
  }

  Road.prototype.between = function (values, minute) {
    var whole = Math.floor(minute), next = Math.min(MINUTES - 1, whole + 1);
    return values[whole] + (values[next] - values[whole]) * (minute - whole);
  };

  Road.prototype.show = function (minute, words) {
    var road = this, day = road.day, reach = day.reach[Math.floor(minute)];
    var slot = Math.min(day.booths.length - 1, Math.floor(minute / day.slotMinutes));
    road.pictures.forEach(function (picture) {
      picture.lines.forEach(function (line) {
        var metres = road.between(day.lengths[line.strand], minute);
        for (var i = 0; i < line.rects.length; i++) {
          var rect = line.rects[i], at = parseFloat(rect.getAttribute(picture.wide ? 'x' : 'y'));
          var length = Math.max(0, Math.min(metres * picture.unit, picture.limit - at));
          rect.setAttribute(picture.wide ? 'width' : 'height', length.toFixed(1));
        }
      });
      picture.marks.forEach(function (mark) { mark.element.classList.toggle('reached', reach > mark.metres); });
      if (slot !== road.slot) {
        for (var b = 0; b < picture.booths.length; b++) { picture.booths[b].setAttribute('class', 'booth ' + day.booths[slot][b]); }
      }
    });
    road.slot = slot;
    road.time.textContent = clock(minute);
    var parts = day.waiting.filter(function (flow) { return flow.vehicles[Math.floor(minute)] > 0; }).map(function (flow) {
      return fill(words.waiting, [flow.name, flow.vehicles[Math.floor(minute)].toLocaleString(document.documentElement.lang)]);
    });
    parts.unshift(reach > 0 ? fill(words.reach, [reach.toLocaleString(document.documentElement.lang)]) : words.nobody);
    road.summary.textContent = parts.join(' · ');
    road.picture.setAttribute('aria-label', road.summary.textContent);
  };

  function play(playback, roads) {
    var player = playback.querySelector('.player');
    var button = player.querySelector('.player-play');
    var slider = player.querySelector('input[type=range]');
    var speed = player.querySelector('select');
    var words = { waiting: player.dataset.waiting, reach: player.dataset.reach, nobody: player.dataset.nobody };
    var calm = window.matchMedia('(prefers-reduced-motion: reduce)');
    var minute = parseInt(player.dataset.minute, 10), running = false, last = 0, timer = 0;

    function show() {
      slider.value = Math.floor(minute);
      slider.setAttribute('aria-valuetext', clock(minute));
      roads.forEach(function (road) { road.show(minute, words); });
    }
    function stop() {
      running = false;
      window.clearTimeout(timer);
      button.textContent = player.dataset.play;
    }
    function frame(now) {
      if (!running) { return; }
      // the first frame may carry a time from before the start
      minute += Math.max(0, Math.min(0.2, (now - last) / 1000)) * parseInt(speed.value, 10);
      last = now;
      if (minute >= MINUTES - 1) { minute = MINUTES - 1; show(); stop(); return; }
      show();
      window.requestAnimationFrame(frame);
    }
    // Where less motion is wished for, a still picture every half hour of the day.
    function step() {
      if (!running) { return; }
      minute = Math.min(MINUTES - 1, Math.floor(minute / 30) * 30 + 30);
      show();
      if (minute >= MINUTES - 1) { stop(); } else { timer = window.setTimeout(step, 36000 / parseInt(speed.value, 10)); }
    }
    function start() {
      if (minute >= MINUTES - 1) { minute = 0; }
      running = true;
      button.textContent = player.dataset.pause;
      if (calm.matches) { step(); } else { last = performance.now(); window.requestAnimationFrame(frame); }
    }
    button.addEventListener('click', function () { if (running) { stop(); } else { start(); } });
    slider.addEventListener('input', function () { minute = parseInt(slider.value, 10); show(); });
    slider.addEventListener('keydown', function (event) {
      var jump = { PageUp: 60, PageDown: -60 }[event.key];
      if (jump) { minute = Math.max(0, Math.min(MINUTES - 1, Math.floor(minute) + jump)); show(); event.preventDefault(); }
      if (event.key === ' ') { button.click(); event.preventDefault(); }
    });
    player.hidden = false;
    show();
  }

  Array.prototype.forEach.call(document.querySelectorAll('.playback'), function (playback) {
    var elements = Array.prototype.slice.call(playback.querySelectorAll('.road-day'));
    var sources = {};
    elements.forEach(function (element) { sources[element.dataset.source] = null; });
    Promise.all(Object.keys(sources).map(function (source) {
      return fetch(source, { headers: { Accept: 'application/json' } }).then(function (answer) {
        if (!answer.ok) { throw new Error(answer.status); }
        return answer.json();
      }).then(function (body) { sources[source] = body; });
    })).then(function () {
      play(playback, elements.map(function (element) { return new Road(element, sources[element.dataset.source][element.dataset.road]); }));
    }).catch(function () { /* the still picture stays */ });
  });

  Array.prototype.forEach.call(document.querySelectorAll('.progress-of-run'), function (section) {
    var said = section.querySelector('.progress-words');
    function look() {
      fetch(section.dataset.status, { headers: { Accept: 'application/json' }, cache: 'no-store' })
        .then(function (answer) { return answer.json(); })
        .then(function (status) {
          if (status.done) { window.location.reload(); return; }
          if (status.words) { said.textContent = status.words; }
          window.setTimeout(look, 2000);
        }).catch(function () { window.setTimeout(look, 10000); });
    }
    window.setTimeout(look, 2000);
  });
}());
