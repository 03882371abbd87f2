locals {
  registry = "${var.region}-docker.pkg.dev/${var.project_id}/quill"
}

resource "google_cloud_run_v2_service" "backend" {
  name     = "quill-backend-${var.environment}"
  location = var.region
  ingress  = "INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER"

  template {
    timeout          = "${var.request_timeout_sec}s"
    session_affinity = true

    containers {
      image = "${local.registry}/backend:${var.image_tag}"

      env {
        name  = "ENVIRONMENT"
        value = var.environment
      }

      env {
        name  = "PUBLIC_API_URL"
        value = "https://${var.api_host}"
      }
    }
  }
}

resource "google_cloud_run_v2_service" "auth" {
  name     = "quill-auth-${var.environment}"
  location = var.region
  ingress  = "INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER"

  template {
    timeout = "60s"

    containers {
      image = "${local.registry}/auth:${var.image_tag}"

      env {
        name  = "ENVIRONMENT"
        value = var.environment
      }
    }
  }
}

resource "google_cloud_run_v2_service" "frontend" {
  name     = "quill-frontend-${var.environment}"
  location = var.region
  ingress  = "INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER"

  template {
    timeout = "60s"

    containers {
      image = "${local.registry}/frontend:${var.image_tag}"

      env {
        name  = "ENVIRONMENT"
        value = var.environment
      }
    }
  }
}
