variable "cpu" {
  type = string
}

output "millis" {
  value = endswith(var.cpu, "m") ? tonumber(trimsuffix(var.cpu, "m")) : 1000 * var.cpu
}
