// Progressive enhancement only: every page works without it. No eval, no inline handlers, no inline styles; all listeners
// are on the document, so parts that htmx swaps in need no setting up.
import "./say.js";
import "./keys.js";
import "./entry.js";
import "./lookup.js";
import "./draft.js";
import "./offline.js";
import "./leave.js";
import "./touch.js";
