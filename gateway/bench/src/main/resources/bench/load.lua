-- Asks for another meeting each time, so that no gateway can join equal fetches in flight.
local query = os.getenv("BENCH_QUERY")
local meetings = tonumber(os.getenv("BENCH_MEETINGS"))
local number = math.random(1, meetings)
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.headers["Accept"] = "application/json"

request = function()
  number = (number + 7) % meetings
  return wrk.format(nil, nil, nil, '{"query":"' .. query .. '","variables":{"id":"m' .. number .. '"}}')
end

-- An answer that is wrong is worse than a slow one.
local wrong = 0
response = function(status, headers, body)
  if status ~= 200 or string.find(body, '"errors"', 1, true) then
    wrong = wrong + 1
    if wrong == 1 then
      print("WRONG " .. status .. " " .. string.sub(body, 1, 400))
    end
  end
end
