variable "project_id" {
  description = "Google Cloud project that everything lives in"
  type        = string
}

variable "region" {
  type    = string
  default = "europe-west1"
}

variable "environment" {
  description = "Name that resources carry"
  type        = string
}

variable "api_host" {
  type = string
}

variable "auth_host" {
  type = string
}

variable "app_host" {
  type = string
}

variable "request_timeout_sec" {
  description = "How long Cloud Run lets one request run, WebSockets included"
  type        = number
  default     = 300
}

variable "websocket_route_timeout_sec" {
  description = "Route timeout of the WebSocket paths"
  type        = number
  default     = 30
}

variable "image_tag" {
  type    = string
  default = "2026.10.3"
}
