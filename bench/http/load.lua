-- wrk: asks for one page again and again; or, where REQUESTS names a file of prepared requests
-- (path, tab, body), posts one after another, each once, and stops when there are none left. Prints
-- one line of JSON at the end.
local prepared = os.getenv("REQUESTS")
local lines
local number = 0
local run = os.time()
local headers = {
  ["Content-Type"] = "application/json",
  ["Sec-Fetch-Site"] = "same-origin",
}

local function next_request()
  local line = lines and lines()
  if not line then
    lines = nil
    wrk.thread:stop()
    return wrk.format("GET", "/health/live")
  end
  local tab = line:find("\t", 1, true)
  number = number + 1
  headers["Idempotency-Key"] = string.format("bench-%s-%d", run, number)
  return wrk.format("POST", line:sub(1, tab - 1), headers, line:sub(tab + 1))
end

if prepared ~= "" then
  lines = io.lines(prepared)
  request = next_request
end

function done(summary, latency)
  io.write(string.format(
    '{"requests":%d,"seconds":%.6f,"refused":%d,"lost":%d,"p50_ms":%.3f,"p99_ms":%.3f}\n',
    summary.requests, summary.duration / 1e6, summary.errors.status,
    summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout,
    latency:percentile(50) / 1e3, latency:percentile(99) / 1e3))
end
