environment = "staging"
timeout_sec = "3600"
services = {
  web = {
    port = "8080"
    env  = { LOG_LEVEL = "debug", PORT = 8080 }
    more = "dropped"
  }
  api = {
    port     = 9000
    replicas = null
    host     = "api.staging.example.com"
    limits   = { cpu = 2 }
    paths    = ["/v1", 2]
  }
}
regions = ["eu", "us", "eu"]
weights = ["1.50", 2, "true"]
ports   = ["80", 443]
flags   = { a = "true", b = false, c = "0" }
tags    = null
owner   = null
kept    = null
anything = { list = [1, "x", null], deep = { on = true } }
password = "hunter2"
nested = [{ name = "a" }, { name = 7, rules = [{ port = "1" }, { port = 2, open = "false" }] }]
undeclared = "x"
