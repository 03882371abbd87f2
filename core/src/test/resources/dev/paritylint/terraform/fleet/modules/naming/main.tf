variable "prefix" {
  type     = string
  default  = "acme"
  nullable = false
}

variable "env" {
  type    = string
  default = "dev"
}

output "name" {
  value = "${var.prefix}-${var.env}"
}

output "where" {
  value = path.module
}
