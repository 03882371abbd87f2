project_id  = "quill-staging"
environment = "staging"

api_host  = "api.staging.example.com"
auth_host = "auth.staging.example.com"
app_host  = "app.staging.example.com"

request_timeout_sec = 3600
