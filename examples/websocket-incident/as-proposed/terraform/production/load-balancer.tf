resource "google_compute_region_network_endpoint_group" "backend_neg" {
  name                  = "quill-backend-neg"
  network_endpoint_type = "SERVERLESS"
  region                = var.region

  cloud_run {
    service = google_cloud_run_v2_service.backend.name
  }
}

resource "google_compute_region_network_endpoint_group" "auth_neg" {
  name                  = "quill-auth-neg"
  network_endpoint_type = "SERVERLESS"
  region                = var.region

  cloud_run {
    service = google_cloud_run_v2_service.auth.name
  }
}

resource "google_compute_region_network_endpoint_group" "frontend_neg" {
  name                  = "quill-frontend-neg"
  network_endpoint_type = "SERVERLESS"
  region                = var.region

  cloud_run {
    service = google_cloud_run_v2_service.frontend.name
  }
}

resource "google_compute_backend_service" "api_backend" {
  name                  = "${var.environment}-api-backend"
  protocol              = "HTTPS"
  load_balancing_scheme = "EXTERNAL_MANAGED"

  custom_request_headers = [
    "X-Client-Region: {client_region}",
  ]

  custom_response_headers = [
    "Strict-Transport-Security: max-age=31536000; includeSubDomains",
  ]

  backend {
    group = google_compute_region_network_endpoint_group.backend_neg.id
  }
}

resource "google_compute_backend_service" "auth_backend" {
  name                  = "${var.environment}-auth-backend"
  protocol              = "HTTPS"
  load_balancing_scheme = "EXTERNAL_MANAGED"

  backend {
    group = google_compute_region_network_endpoint_group.auth_neg.id
  }
}

resource "google_compute_backend_service" "frontend_backend" {
  name                  = "${var.environment}-frontend-backend"
  protocol              = "HTTPS"
  load_balancing_scheme = "EXTERNAL_MANAGED"

  backend {
    group = google_compute_region_network_endpoint_group.frontend_neg.id
  }
}

resource "google_compute_url_map" "https_lb" {
  name            = "${var.environment}-https-lb"
  default_service = google_compute_backend_service.frontend_backend.id

  host_rule {
    hosts        = [var.api_host]
    path_matcher = "api-paths"
  }

  host_rule {
    hosts        = [var.auth_host]
    path_matcher = "auth-paths"
  }

  host_rule {
    hosts        = [var.app_host]
    path_matcher = "app-paths"
  }

  path_matcher {
    name            = "api-paths"
    default_service = google_compute_backend_service.api_backend.id

    path_rule {
      paths   = ["/ws", "/ws/*", "/websocket", "/websocket/*"]
      service = google_compute_backend_service.api_backend.id

      route_action {
        timeout {
          seconds = var.websocket_route_timeout_sec
        }
      }
    }
  }

  path_matcher {
    name            = "auth-paths"
    default_service = google_compute_backend_service.auth_backend.id
  }

  path_matcher {
    name            = "app-paths"
    default_service = google_compute_backend_service.frontend_backend.id
  }
}

resource "google_compute_managed_ssl_certificate" "main" {
  name = "${var.environment}-certificate"

  managed {
    domains = [var.api_host, var.auth_host, var.app_host]
  }
}

resource "google_compute_target_https_proxy" "main" {
  name             = "${var.environment}-https-proxy"
  url_map          = google_compute_url_map.https_lb.id
  ssl_certificates = [google_compute_managed_ssl_certificate.main.id]
}

resource "google_compute_global_forwarding_rule" "https" {
  name                  = "${var.environment}-https"
  target                = google_compute_target_https_proxy.main.id
  port_range            = "443"
  load_balancing_scheme = "EXTERNAL_MANAGED"
}
