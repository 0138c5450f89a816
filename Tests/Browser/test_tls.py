"""`loa serve` with a certificate of its own; only for builds with the trait TLS."""

import re
import signal
import ssl
import socket
import subprocess
import time

import pytest

import sites as building


def certificate(folder, name, serial):
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj", "/CN=localhost",
         "-addext", "subjectAltName=DNS:localhost", "-set_serial", str(serial), "-keyout", folder / f"{name}.key", "-out", folder / f"{name}.pem"],
        check=True, capture_output=True)


def serve(folder, *words):
    return subprocess.Popen(
        [building.binary(), "serve", "--dir", folder / "site", "--port", "0", "--log", "/dev/null", "--accounts", folder / "accounts.txt",
         "--certificate", folder / "a.pem", "--key", folder / "a.key", *words], stderr=subprocess.PIPE, text=True)


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "site").mkdir()
    (tmp_path / "site/index.html").write_text("<!DOCTYPE html><title>a</title>chào")
    (tmp_path / "site/large.bin").write_bytes(bytes(range(256)) * 8000)
    certificate(tmp_path, "a", 11)
    certificate(tmp_path, "b", 12)
    process = serve(tmp_path)
    line = process.stderr.readline()
    process.kill()
    process.wait()
    if "https://" not in line:
        assert "không có TLS" in line + process.stderr.read()
        pytest.skip("built without TLS")
    return tmp_path


def connect(port, **options):
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    for name, value in options.items():
        setattr(context, name, value)
    return context.wrap_socket(socket.create_connection(("127.0.0.1", port), timeout=10), server_hostname="localhost")


def ask(link, path):
    link.sendall(f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
    data = b""
    while b"\r\n\r\n" not in data:
        data += link.recv(65536)
    head, body = data.split(b"\r\n\r\n", 1)
    length = int(re.search(rb"Content-Length: (\d+)", head)[1])
    while len(body) < length:
        body += link.recv(65536)
    return head.decode(), body


def serial(link):
    return ssl.DER_cert_to_PEM_cert(link.getpeercert(binary_form=True))


def test_encrypted_answers_and_a_new_certificate_without_a_break(folder):
    process = serve(folder)
    port = int(re.search(r"https://127.0.0.1:(\d+)/", process.stderr.readline())[1])
    try:
        link = connect(port)
        assert link.version() in ("TLSv1.2", "TLSv1.3")
        head, body = ask(link, "/")
        assert body.endswith("chào".encode()) and "Strict-Transport-Security: max-age=31536000" in head
        assert ask(link, "/large.bin")[1] == (folder / "site/large.bin").read_bytes()
        assert "; Secure" in ask(link, "/_dang-nhap")[0]
        with pytest.raises(ssl.SSLError):
            connect(port, maximum_version=ssl.TLSVersion.TLSv1_1, minimum_version=ssl.TLSVersion.TLSv1)
        # Open words on an encrypted port get no page.
        plain = socket.create_connection(("127.0.0.1", port), timeout=10)
        plain.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        assert "chào".encode() not in plain.recv(4096)
        before = serial(link)
        # A file that is broken changes nothing and is told.
        good = (folder / "a.pem").read_text()
        (folder / "a.pem").write_text("hong")
        process.send_signal(signal.SIGHUP)
        assert "không dùng được" in process.stderr.readline()
        assert serial(connect(port)) == before
        # The key of another certificate is no key.
        (folder / "a.pem").write_text((folder / "b.pem").read_text())
        process.send_signal(signal.SIGHUP)
        time.sleep(0.5)
        assert serial(connect(port)) == before
        (folder / "a.key").write_text((folder / "b.key").read_text())
        process.send_signal(signal.SIGHUP)
        assert "lại đọc được chứng chỉ" in process.stderr.readline()
        after = connect(port)
        assert serial(after) != before and ask(after, "/")[1].endswith("chào".encode())
        # The connection from before goes on.
        assert ask(link, "/")[1].endswith("chào".encode())
        assert good
    finally:
        process.terminate()
        assert process.wait(timeout=20) == 0


def test_a_certificate_that_cannot_be_used_stops_the_start(folder):
    (folder / "a.key").unlink()
    process = serve(folder)
    assert process.wait(timeout=20) == 3
    assert "a.key" in process.stderr.read()
