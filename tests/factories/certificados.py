"""A certificate for an afternoon, and a time stamp authority on this machine; both invented, both thrown away."""

import threading
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from asn1crypto import keys, tsp, x509
from cryptography import x509 as certificates
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    pkcs12,
)
from pyhanko.sign.timestamps import DummyTimeStamper

PASSWORD = "papel picado"


def certificate(name, *, use=None, days=2, key=None):
    """(key, certificate) of its own issuer; ``days`` < 0: it ended."""
    key = key or rsa.generate_private_key(65537, 2048)
    subject = certificates.Name([certificates.NameAttribute(certificates.NameOID.COMMON_NAME, name)])
    today = datetime.now(UTC)
    others = "key_encipherment data_encipherment key_agreement key_cert_sign crl_sign encipher_only decipher_only"
    usage = dict.fromkeys(others.split(), False)
    made = (
        certificates.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(certificates.random_serial_number())
        .not_valid_before(today - timedelta(days=9))
        .not_valid_after(today + timedelta(days=days))
        .add_extension(certificates.KeyUsage(digital_signature=True, content_commitment=True, **usage), critical=True)
    )
    if use is not None:
        made = made.add_extension(certificates.ExtendedKeyUsage([use]), critical=True)
    return key, made.sign(key, hashes.SHA256())


def p12(folder, **options):
    """The path of a PKCS#12 file with the seal of an invented institution, and its certificate."""
    key, made = certificate("Instituto Inventado", **options)
    content = pkcs12.serialize_key_and_certificates(
        b"sello", key, made, None, BestAvailableEncryption(PASSWORD.encode())
    )
    path = folder / "sello.p12"
    path.write_bytes(content)
    return path, as_asn1(made)


def as_asn1(made):
    return x509.Certificate.load(made.public_bytes(Encoding.DER))


@contextmanager
def time_stamp_authority():
    """(address, certificate) of a server that answers as RFC 3161 says."""
    key, made = certificate("Hora Inventada", use=certificates.ExtendedKeyUsageOID.TIME_STAMPING)
    der = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    stamper = DummyTimeStamper(as_asn1(made), keys.PrivateKeyInfo.load(der))

    class Answer(BaseHTTPRequestHandler):
        def do_POST(self):
            asked = tsp.TimeStampReq.load(self.rfile.read(int(self.headers["Content-Length"])))
            body = stamper.request_tsa_response(asked).dump()
            self.send_response(200)
            self.send_header("Content-Type", "application/timestamp-reply")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Answer) as server:
        threading.Thread(target=server.serve_forever, args=[0.01], daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/", as_asn1(made)
        server.shutdown()
