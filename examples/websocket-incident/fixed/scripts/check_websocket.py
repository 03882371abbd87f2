#!/usr/bin/env python3
"""Opens a WebSocket as a browser would, and fails where that fails."""

import argparse
import asyncio
import sys

import websockets


async def opens(url: str, origin: str) -> bool:
    try:
        async with websockets.connect(url, origin=origin, open_timeout=10) as socket:
            await asyncio.wait_for(await socket.ping(), timeout=5)
            return True
    except (OSError, asyncio.TimeoutError, websockets.WebSocketException) as failure:
        print(f"no WebSocket at {url}: {failure}", file=sys.stderr)
        return False


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("url")
    parser.add_argument("--origin", required=True)
    arguments = parser.parse_args()
    return 0 if asyncio.run(opens(arguments.url, arguments.origin)) else 1


if __name__ == "__main__":
    sys.exit(main())
