terraform {
  required_providers {
    terraform = {
      source = "terraform.io/builtin/terraform"
    }
  }
}

variable "unset" {}

variable "unset_number" {
  type = number
}

variable "unset_list" {
  type = list(string)
}

variable "unset_object" {
  type = object({ a = string, b = number })
}

locals {
  secret  = sensitive("hunter2")
  partial = { known = "k", unknown = var.unset_number }
  list    = ["a", var.unset_number, "c"]
}
