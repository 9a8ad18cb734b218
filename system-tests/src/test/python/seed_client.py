"""The asyncio example of the API reference; only the address is an argument, and it stops at the first snapshot with aircraft."""

import asyncio
import json
import sys

import websockets


async def skyspy_client():
    uri = sys.argv[1]

    async with websockets.connect(uri) as websocket:
        # Subscribe to topics
        await websocket.send(json.dumps({
            "action": "subscribe",
            "topics": ["aircraft", "safety"]
        }))

        # Listen for messages
        async for message in websocket:
            data = json.loads(message)

            if data["type"] == "batch":
                for msg in data["messages"]:
                    process_message(msg)
            else:
                process_message(data)


def process_message(data):
    msg_type = data.get("type", "")

    if msg_type == "aircraft:snapshot":
        aircraft = data["data"]["aircraft"]
        print(f"Received {len(aircraft)} aircraft")
        sys.exit(0)
    elif msg_type == "safety:event":
        event = data["data"]
        print(f"Safety event: {event['event_type']} - {event['message']}")


asyncio.run(skyspy_client())
