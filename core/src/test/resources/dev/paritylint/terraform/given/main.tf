variable "text" { type = string }
variable "number" { type = number }
variable "bool" { type = bool }
variable "untyped" {}
variable "any" { type = any }
variable "list" { type = list(string) }
variable "map" { type = map(string) }
variable "set" { type = set(number) }
variable "object" { type = object({ a = number, b = optional(string, "x") }) }
variable "listed" { default = ["x"] }
