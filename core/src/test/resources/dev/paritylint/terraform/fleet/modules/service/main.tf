variable "name" {}

variable "key" {}

variable "service" {
  type = any
}

variable "timeout" {
  type = string
}

module "limits" {
  source = "./limits"
  cpu    = var.service.limits.cpu
}

resource "terraform_data" "service" {
  input = {
    name    = "${var.name}-${var.key}"
    timeout = var.timeout
    cpu     = module.limits.millis
    level   = lookup(var.service.env, "LOG_LEVEL", "none")
  }
}

output "url" {
  value = "https://${coalesce(var.service.host, "${var.key}.internal")}:${var.service.port}"
}

output "input" {
  value = terraform_data.service.input
}

output "id" {
  value = terraform_data.service.id
}

output "secret" {
  value     = "s-${var.key}"
  sensitive = true
}
