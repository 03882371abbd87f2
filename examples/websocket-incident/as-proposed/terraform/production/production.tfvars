project_id  = "quill-production"
environment = "production"

api_host  = "api.example.com"
auth_host = "auth.example.com"
app_host  = "app.example.com"

request_timeout_sec         = 3600
websocket_route_timeout_sec = 3600
