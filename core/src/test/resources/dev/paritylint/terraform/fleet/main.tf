locals {
  domain = "${local.short}.example.com"
  short  = substr(var.environment, 0, 4)
  public = { for name, service in var.services : name => service if service.host != null }
  pairs  = { for pair in setproduct(keys(var.services), var.regions) : join("-", pair) => pair }
  secret = "postgres://app:${var.password}@db.${local.domain}"
}

module "naming" {
  source = "./modules/naming"
  prefix = "shop"
  env    = var.environment
}

module "service" {
  source   = "./modules/service"
  for_each = var.services

  name    = module.naming.name
  key     = each.key
  service = each.value
  timeout = var.timeout_sec
}

module "twice" {
  count  = 2
  source = "./modules/naming"
  prefix = "twice-${count.index}"
  env    = upper(var.environment)
}

module "defaults" {
  source = "./modules/naming"
  prefix = null
}


resource "terraform_data" "pair" {
  for_each = local.pairs
  input    = "${each.key}=${each.value[0]}:${each.value[1]}"
}

resource "terraform_data" "port" {
  count = length(var.ports)
  input = { index = count.index, port = var.ports[count.index] }
}

resource "terraform_data" "region" {
  for_each = var.regions
  input    = { key = each.key, value = each.value, pair = terraform_data.pair["api-${each.key}"].input }
}

resource "terraform_data" "none" {
  count = var.timeout_sec > 3600 ? 1 : 0
}
