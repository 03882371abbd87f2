variable "environment" {
  type = string
}

variable "timeout_sec" {
  type    = number
  default = 30
}

variable "services" {
  type = map(object({
    port     = number
    replicas = optional(number, 2)
    host     = optional(string)
    limits = optional(object({
      cpu    = optional(string, "500m")
      memory = optional(string, "256Mi")
    }), {})
    paths = optional(list(string), ["/"])
    env   = optional(map(string), { LOG_LEVEL = "info" })
  }))
}

variable "regions" {
  type    = set(string)
  default = ["us"]
}

variable "weights" {
  type = tuple([number, string, bool])
}

variable "ports" {
  type = list(number)
}

variable "flags" {
  type = map(bool)
}

variable "tags" {
  type     = map(string)
  default  = { team = "core" }
  nullable = false
}

variable "owner" {
  type    = string
  default = "nobody"
}

variable "kept" {
  type     = string
  default  = "kept"
  nullable = false
}

variable "anything" {
  default = {}
}

variable "password" {
  type      = string
  sensitive = true
}

variable "nested" {
  type = list(object({
    name  = string
    rules = optional(list(object({ port = number, open = optional(bool, true) })), [])
  }))
  default = []
}

variable "unset" {
  type = string
}
