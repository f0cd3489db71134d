-- Sends the requests of a file in order, once each: method, path, token (or nothing) and body of one stand in a line,
-- with tabs.
-- Prints what became of them as one line of JSON.

local lines = {}
local at = 0
sent, made, refused, failed, bytes = 0, 0, 0, 0, 0

function init(arguments)
  repeats = arguments[2] == "again"
  for line in io.lines(arguments[1]) do
    local method, path, token, body = line:match("^(%S+)\t(%S+)\t(%S*)\t(.*)$")
    local headers = {}
    if token ~= "" then headers["Authorization"] = "Bearer " .. token end
    if body ~= "" then headers["Content-Type"] = "application/json" end
    lines[#lines + 1] = wrk.format(method, path, headers, body ~= "" and body or nil)
  end
end

local threads = {}
function setup(thread)
  threads[#threads + 1] = thread
end

function request()
  at = at + 1
  if at > #lines then
    if not repeats then wrk.thread:stop() end
    at = 1
  end
  sent = sent + 1
  return lines[at]
end

function response(status, headers, body)
  if status >= 200 and status < 400 then made = made + 1
  elseif status == 409 then refused = refused + 1
  else failed = failed + 1 end
  bytes = bytes + #body
end

function done(summary, latency)
  local t = threads[1]
  io.write(string.format(
    '{"seconds":%.6f,"sent":%d,"made":%d,"refused":%d,"failed":%d,"bytes":%d,"half":%.3f,"nearly":%.3f,"most":%.3f}\n',
    summary.duration / 1e6, t:get("sent"), t:get("made"), t:get("refused"),
    t:get("failed") + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout,
    t:get("bytes"), latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, latency.max / 1e3))
end
