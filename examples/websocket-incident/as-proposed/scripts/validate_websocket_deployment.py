#!/usr/bin/env python3
"""Validates that an environment still accepts WebSockets after it was deployed."""

import asyncio
import json
import sys
from typing import Dict

import websockets


class WebSocketValidator:
    def __init__(self, environment: str = "staging") -> None:
        self.environment = environment
        self.urls = self._urls()

    def _urls(self) -> Dict[str, str]:
        if self.environment == "staging":
            return {
                "api": "https://api.staging.example.com",
                "frontend": "https://app.staging.example.com",
            }
        elif self.environment == "production":
            return {
                "api": "https://api.example.com",
                "frontend": "https://app.example.com",
            }
        raise ValueError(f"Unknown environment: {self.environment}")

    async def handshake(self) -> bool:
        url = self.urls["api"].replace("https://", "wss://") + "/ws/test"
        headers = {"Origin": self.urls["frontend"]}
        try:
            async with websockets.connect(url, open_timeout=10, extra_headers=headers) as socket:
                await socket.send(json.dumps({"type": "ping"}))
                answer = json.loads(await asyncio.wait_for(socket.recv(), timeout=5))
                return answer.get("type") in ("connection_established", "pong")
        except (OSError, asyncio.TimeoutError, websockets.WebSocketException) as failure:
            print(f"no WebSocket at {url}: {failure}")
            return False


def main() -> int:
    environment = sys.argv[1] if len(sys.argv) > 1 else "staging"
    return 0 if asyncio.run(WebSocketValidator(environment).handshake()) else 1


if __name__ == "__main__":
    sys.exit(main())
