-- wrk: asks for one page again and again. Prints one line of JSON at the end.
function done(summary, latency)
  io.write(string.format(
    '{"requests":%d,"seconds":%.6f,"refused":%d,"lost":%d,"p50_ms":%.3f,"p99_ms":%.3f}\n',
    summary.requests, summary.duration / 1e6, summary.errors.status,
    summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout,
    latency:percentile(50) / 1e3, latency:percentile(99) / 1e3))
end
