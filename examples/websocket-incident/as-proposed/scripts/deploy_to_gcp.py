#!/usr/bin/env python3
"""Deploys the services of one environment to Cloud Run."""

import argparse
import subprocess
import sys
from dataclasses import dataclass, field
from typing import Dict, List

REGION = "europe-west1"
STAGING_API = "https://api.staging.example.com"
PRODUCTION_API = "https://api.example.com"


@dataclass
class ServiceConfig:
    name: str
    port: int
    environment_vars: Dict[str, str] = field(default_factory=dict)
    min_instances: int = 0


SERVICES: Dict[str, List[ServiceConfig]] = {
    "staging": [
        ServiceConfig(
            name="backend",
            port=8000,
            environment_vars={
                "ENVIRONMENT": "staging",
                "LOG_FORMAT": "json",
                "PUBLIC_API_URL": STAGING_API,
                "AUTH_SERVICE_URL": "https://auth.staging.example.com",
                "FRONTEND_URL": "https://app.staging.example.com",
                "CORS_ORIGINS": "https://staging.example.com",
                "REQUEST_TIMEOUT": "60",
                "DATABASE_CONNECT_TIMEOUT": "5",
                "WEBSOCKET_CONNECTION_TIMEOUT": "86400",  # 24 hours
                "WEBSOCKET_HEARTBEAT_INTERVAL": "30",  # under the 30 s of the load balancer
                "WEBSOCKET_HEARTBEAT_TIMEOUT": "90",
                "WEBSOCKET_CLEANUP_INTERVAL": "300",
                "WEBSOCKET_STALE_TIMEOUT": "86400",
                "FORCE_WEBSOCKET_UPGRADE_HEADERS": "true",
                "GCP_LOAD_BALANCER_MODE": "true",
                "METRICS_URL": "http://metrics.staging.example.net/v1",
                "CACHE_REGION": "europe",
                "CHAT_HISTORY_LIMIT": "500",
                "TRACE_SAMPLE_RATE": "1.0",
            },
        ),
        ServiceConfig(
            name="auth",
            port=8081,
            environment_vars={
                "ENVIRONMENT": "staging",
                "LOG_FORMAT": "json",
                "PUBLIC_AUTH_URL": "https://auth.staging.example.com",
            },
        ),
        ServiceConfig(
            name="frontend",
            port=3000,
            environment_vars={
                "NODE_ENV": "production",
                "NEXT_PUBLIC_ENVIRONMENT": "staging",
                "NEXT_PUBLIC_API_URL": STAGING_API,
                "NEXT_PUBLIC_WS_URL": "wss://api.staging.example.com",
            },
        ),
    ],
    "production": [
        ServiceConfig(
            name="backend",
            port=8000,
            min_instances=2,
            environment_vars={
                "ENVIRONMENT": "production",
                "LOG_FORMAT": "json",
                "PUBLIC_API_URL": PRODUCTION_API,
                "AUTH_SERVICE_URL": "https://auth.staging.example.com",
                "FRONTEND_URL": "https://app.example.com",
                "CORS_ORIGINS": "https://app.example.com",
                "REQUEST_TIMEOUT": "60",
                "DATABASE_CONNECT_TIMEOUT": "15",
                "WEBSOCKET_CONNECTION_TIMEOUT": "3600",
                "WEBSOCKET_HEARTBEAT_INTERVAL": "30",
                "METRICS_URL": "https://metrics.example.net/v1",
                "CACHE__REGION": "europe",
                "TRACE_SAMPLE_RATE": "0.1",
                "ERROR_REPORT_CHANNEL": "quill-errors",
            },
        ),
        ServiceConfig(
            name="auth",
            port=8081,
            min_instances=2,
            environment_vars={
                "ENVIRONMENT": "production",
                "LOG_FORMAT": "json",
                "PUBLIC_AUTH_URL": "https://auth.example.com",
            },
        ),
        ServiceConfig(
            name="frontend",
            port=3000,
            environment_vars={
                "NODE_ENV": "production",
                "NEXT_PUBLIC_ENVIRONMENT": "production",
                "NEXT_PUBLIC_API_URL": PRODUCTION_API,
                "NEXT_PUBLIC_WS_URL": "wss://api.example.com",
            },
        ),
    ],
}


class Deployer:
    def __init__(self, project: str, environment: str) -> None:
        self.project = project
        self.environment = environment

    def deploy(self, service: ServiceConfig) -> None:
        pairs = [f"{name}={value}" for name, value in service.environment_vars.items()]
        subprocess.run(
            [
                "gcloud", "run", "deploy", f"quill-{service.name}-{self.environment}",
                "--project", self.project,
                "--region", REGION,
                "--port", str(service.port),
                "--min-instances", str(service.min_instances),
                "--update-env-vars", "^|^" + "|".join(pairs),
            ],
            check=True,
        )

    def run(self) -> None:
        for service in SERVICES[self.environment]:
            print(f"🚀 {service.name} → {self.environment}")
            self.deploy(service)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--project", required=True)
    parser.add_argument("--environment", choices=sorted(SERVICES), default="staging")
    arguments = parser.parse_args()
    Deployer(arguments.project, arguments.environment).run()
    return 0


if __name__ == "__main__":
    sys.exit(main())
