"""Listens to what a page says and asks for while it loads."""


class Watch:
    """Console messages that are warnings or errors, uncaught errors, and addresses that were asked for."""

    def __init__(self, page):
        self.faults = []
        self.requests = []
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.faults.append(f"uncaught: {error}"))
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("requestfailed", self._failed)

    def _console(self, message):
        if message.type in ("error", "warning"):
            self.faults.append(f"{message.type}: {message.text}")

    def _failed(self, request):
        # Aborted is what was still on its way when the next page was opened.
        if "ERR_ABORTED" not in (request.failure or ""):
            self.faults.append(f"failed: {request.url} {request.failure}")

    def elsewhere(self, *prefixes):
        """The requests that go to other places than those that begin with a prefix."""
        allowed = tuple(prefixes) + ("data:",)
        return [url for url in self.requests if not url.startswith(allowed)]

    def clear(self):
        self.faults.clear()
        self.requests.clear()
